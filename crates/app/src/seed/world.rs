//! What the generator knows: the municipality, who works there, who lives there, and what they write about.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use majlis_contract::api_client::Scope;
use majlis_contract::contact::ContactKind;
use majlis_contract::role::Role;
use majlis_contract::{CategoryId, DepartmentId};
use majlis_persistence::entity::{account_role, api_client};
use majlis_persistence::{contact, seed as store};
use serde_json::json;
use uuid::Uuid;

use super::calendar::moments;
use super::dice::Dice;
use super::fate::Fate;
use super::material::{CaseMaterial, Story};
use super::people::{self, Census, DEMO_EMAIL, Resident};
use super::{MaterialError, SeedPlan};
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// Everything that cases are generated from.
pub struct World<'a> {
    pub plan: SeedPlan,
    pub material: &'a CaseMaterial,
    pub directory: Arc<Directory>,
    pub staff: Staff,
    pub residents: Vec<Resident>,
    /// Whether the first resident was there before.
    pub knows_demo: bool,
    pub partner: api_client::Model,
    pub stories: Vec<(CategoryId, &'a Story, f64)>,
    pub district_weights: Vec<f64>,
}

/// A case about to begin: when, and for the demonstration's resident how it shall end.
#[derive(Debug, Clone, Copy)]
pub struct Birth {
    pub at: DateTime<Utc>,
    pub own: Option<Fate>,
}

impl<'a> World<'a> {
    /// Looks at the database and imagines the rest.
    pub async fn look(app: &App, plan: &SeedPlan, material: &'a CaseMaterial) -> AppResult<Self> {
        let directory = app.directory.get(app).await?;
        let staff = Staff::of(store::staff(app.db.read()).await?);
        let known = contact::confirmed(app.db.read(), ContactKind::Email.as_str(), DEMO_EMAIL).await?;
        Self::imagine(plan, material, directory, staff, known.map(|row| row.account_id)).map_err(AppError::internal)
    }

    /// The world that follows from the plan.
    pub fn imagine(
        plan: &SeedPlan,
        material: &'a CaseMaterial,
        directory: Arc<Directory>,
        staff: Staff,
        known_demo: Option<Uuid>,
    ) -> Result<Self, MaterialError> {
        let stories = stories(material, &directory)?;
        let mut dice = Dice::new(plan.seed, u64::MAX - 1);
        let district_weights = directory.districts.iter().map(|_| dice.between(0.4, 3.0)).collect();
        let districts: Vec<Uuid> = directory.districts.iter().map(|district| district.id.0).collect();
        let policies: Vec<_> = directory.policies_in_force(people::earliest(plan)).into_iter().map(|policy| policy.id).collect();
        let country_code = &directory.settings.country_code;
        let mut residents =
            people::residents(&Census { plan, names: &material.names, districts: &districts, policies: &policies, country_code });
        if let (Some(known), Some(demo)) = (known_demo, residents.first_mut()) {
            demo.account.id = known;
        }
        let founded = people::earliest(plan);
        let partner = api_client::Model {
            id: dice.id(founded),
            name: "شركة الساحل للكهرباء (تجريبي)".to_owned(),
            // No secret has this as its hash: nobody signs in as it.
            secret_hash: "none".to_owned(),
            scopes: json!([Scope::CasesSubmit]),
            created_at: founded,
            revoked_at: None,
        };
        let knows_demo = known_demo.is_some();
        Ok(Self { plan: *plan, material, directory, staff, residents, knows_demo, partner, stories, district_weights })
    }

    /// When all cases begin, in order, the demonstration's own among them.
    pub fn births(&self) -> Vec<Birth> {
        let all = self.plan.cases as usize;
        let own = Fate::OWN.iter().take(all.min(if self.plan.residents == 0 { 0 } else { all }));
        let own: Vec<Birth> = own
            .map(|(hours_ago, fate)| Birth { at: self.plan.until - Duration::minutes((hours_ago * 60.0) as i64), own: Some(*fate) })
            .collect();
        let mut births: Vec<Birth> =
            moments(&self.plan, all - own.len()).into_iter().map(|at| Birth { at, own: None }).chain(own).collect();
        births.sort_by_key(|birth| birth.at);
        births
    }
}

/// The stories whose category can be chosen, each as likely as its category's weight says.
fn stories<'a>(material: &'a CaseMaterial, directory: &Directory) -> Result<Vec<(CategoryId, &'a Story, f64)>, MaterialError> {
    let mut told: HashMap<&str, u32> = HashMap::new();
    for story in &material.stories {
        *told.entry(&story.category).or_default() += 1;
    }
    let found = |(i, story): (usize, &'a Story)| {
        let category = directory.categories.iter().find(|entry| entry.view.code == story.category && entry.view.parent_id.is_some());
        let category = category.ok_or_else(|| MaterialError::at(i, format!("there is no category {:?}", story.category)))?;
        if !category.view.kinds.contains(&story.kind) {
            return Err(MaterialError::at(i, format!("{:?} takes no {}", story.category, story.kind)));
        }
        let weight = f64::from(category.view.weight.max(1)) / f64::from(told[story.category.as_str()]);
        Ok((category.view.id, story, weight))
    };
    material.stories.iter().enumerate().map(found).collect()
}

/// Who works for the municipality.
#[derive(Debug, Clone, Default)]
pub struct Staff {
    agents: Vec<Uuid>,
    moderators: Vec<Uuid>,
    departments: HashMap<DepartmentId, Vec<Uuid>>,
}

impl Staff {
    pub fn of(rows: Vec<account_role::Model>) -> Self {
        let mut staff = Self::default();
        for row in rows {
            match (row.role.parse::<Role>(), row.department_id) {
                (Ok(Role::ServiceAgent), _) => staff.agents.push(row.account_id),
                (Ok(Role::Moderator), _) => staff.moderators.push(row.account_id),
                (Ok(role), Some(department)) if role.needs_department() => {
                    staff.departments.entry(department.into()).or_default().push(row.account_id);
                }
                _ => {}
            }
        }
        staff
    }

    pub fn agent(&self, dice: &mut Dice) -> Option<Uuid> {
        dice.pick(&self.agents).copied()
    }

    pub fn moderator(&self, dice: &mut Dice) -> Option<Uuid> {
        dice.pick(&self.moderators).copied().or_else(|| self.agent(dice))
    }

    /// Somebody of the department.
    pub fn officer(&self, department: Option<DepartmentId>, dice: &mut Dice) -> Option<Uuid> {
        department.and_then(|department| dice.pick(self.departments.get(&department)?).copied())
    }
}
