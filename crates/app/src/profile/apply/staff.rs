//! Gives the demo staff of a profile their accounts.

use majlis_contract::contact::ContactKind;
use majlis_contract::role::RoleGrant;
use majlis_persistence::{contact, municipality as store};
use uuid::Uuid;

use super::super::Profile;
use super::super::form::StaffForm;
use super::ProfileSummary;
use crate::demo::{self, DemoStaff};
use crate::staff::{NewStaff, create};
use crate::{App, AppError, AppResult};

/// Creates those who have a demo password and no account yet.
pub async fn create_missing(app: &App, profile: &Profile, summary: &mut ProfileSummary) -> AppResult<()> {
    let departments = store::known(app.db.read()).await?.departments;
    if !app.settings.production {
        keep_sign_ins(app, &profile.form.staff, &departments).await?;
    }
    for (i, person) in profile.form.staff.iter().enumerate() {
        let email = person.email.trim().to_lowercase();
        if contact::confirmed(app.db.read(), ContactKind::Email.as_str(), &email).await?.is_some() {
            continue;
        }
        let Some(password) = &person.demo_password else {
            summary.staff_left_out.push(email);
            continue;
        };
        let staff = NewStaff {
            name: person.name.trim().to_owned(),
            email: email.clone(),
            password: password.clone(),
            grants: grants(person, &departments)?,
            language: person.language.parse().map_err(AppError::internal)?,
            totp_secret: person.demo_totp_secret.clone(),
        };
        create(app, staff).await.map_err(|error| AppError::Internal(format!("staff[{i}]: {error}")))?;
        summary.staff_created.push(email);
    }
    Ok(())
}

async fn keep_sign_ins(app: &App, staff: &[StaffForm], departments: &[(String, Uuid)]) -> AppResult<()> {
    let kept = staff.iter().filter_map(|person| Some((person, person.demo_password.clone()?, person.demo_totp_secret.clone()?)));
    let kept = kept.map(|(person, password, totp_secret)| {
        let email = person.email.trim().to_lowercase();
        Ok(DemoStaff { name: person.name.trim().to_owned(), email, password, totp_secret, roles: grants(person, departments)? })
    });
    demo::keep_sign_ins(app, &kept.collect::<AppResult<Vec<_>>>()?).await
}

fn grants(person: &StaffForm, departments: &[(String, Uuid)]) -> AppResult<Vec<RoleGrant>> {
    let grant = |form: &super::super::form::StaffRoleForm| {
        let id = form.department.as_ref().and_then(|wanted| departments.iter().find(|(code, _)| code == wanted));
        Ok(RoleGrant { role: form.role.parse().map_err(AppError::internal)?, department_id: id.map(|(_, id)| (*id).into()) })
    };
    person.roles.iter().map(grant).collect()
}
