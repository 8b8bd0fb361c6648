//! What everybody may know about the municipality.

use majlis_contract::category::CategoryView;
use majlis_contract::department::DepartmentView;
use majlis_contract::district::DistrictView;
use majlis_contract::municipality::MunicipalityView;
use majlis_contract::policy::PolicyView;
use majlis_contract::{Page, PolicyId};

use crate::{App, AppError, AppResult};

/// The settings.
pub async fn get(app: &App) -> AppResult<MunicipalityView> {
    Ok(app.directory.get(app).await?.view(app.now(), !app.settings.production))
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
