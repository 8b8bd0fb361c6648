//! What everybody may know about the municipality; the settings behind it, for administrators.

mod settings;

use majlis_contract::case::{PromiseQuery, PromiseView};
use majlis_contract::category::CategoryView;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use majlis_contract::municipality::MunicipalityView;
use majlis_contract::policy::PolicyView;
use majlis_contract::problem::FieldCode;
use majlis_contract::{Page, PolicyId};
use majlis_domain::case::Clocks;

pub(crate) use settings::ITSELF;
pub use settings::{edit, mark, set_mark, settings};

use crate::{App, AppError, AppResult};

/// The settings.
pub async fn get(app: &App) -> AppResult<MunicipalityView> {
    Ok(app.directory.get(app).await?.view(app.now(), !app.settings.production))
}

/// What is promised to whoever sends such a case now.
pub async fn promise(app: &App, query: &PromiseQuery) -> AppResult<PromiseView> {
    let directory = app.directory.get(app).await?;
    let category = directory.category(query.category_id).filter(|category| category.view.parent_id.is_some());
    let category = category.ok_or_else(|| AppError::field("/category_id", FieldCode::Unknown))?;
    if !category.view.kinds.contains(&query.kind) {
        return Err(AppError::field("/category_id", FieldCode::NotAllowed));
    }
    let priority = category.view.priority;
    let terms = directory.terms(query.kind, query.category_id, priority);
    let clocks = Clocks::start(terms, app.now(), directory.rulers());
    Ok(PromiseView {
        priority,
        basis: terms.basis,
        answer_hours: terms.answer_hours,
        answer_due_at: clocks.answer.due_at,
        resolution_hours: terms.resolution_hours,
        resolution_due_at: clocks.resolution.map(|clock| clock.due_at),
    })
}

/// All districts with their outlines.
pub async fn districts(app: &App) -> AppResult<Page<DistrictView>> {
    Ok(whole(app.directory.get(app).await?.districts.clone()))
}

/// All departments.
pub async fn departments(app: &App) -> AppResult<Page<DepartmentView>> {
    Ok(whole(app.directory.get(app).await?.departments.clone()))
}

/// All categories, groups included.
pub async fn categories(app: &App) -> AppResult<Page<CategoryView>> {
    Ok(whole(app.directory.get(app).await?.categories.iter().map(|category| category.view.clone()).collect()))
}

/// The texts in force.
pub async fn policies(app: &App) -> AppResult<Page<PolicyView>> {
    let directory = app.directory.get(app).await?;
    Ok(whole(directory.policies_in_force(app.now()).into_iter().cloned().collect()))
}

/// One version of a text. Versions whose time has not come stay unpublished.
pub async fn policy(app: &App, id: PolicyId) -> AppResult<PolicyView> {
    let directory = app.directory.get(app).await?;
    directory.policy(id).filter(|policy| policy.effective_at <= app.now()).cloned().ok_or(AppError::NOT_FOUND)
}

/// A list that is small enough to be given whole.
fn whole<T>(items: Vec<T>) -> Page<T> {
    Page { items, next_cursor: None }
}
