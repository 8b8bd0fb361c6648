//! The templates that fit a case, filled in, in the resident's language.

use majlis_contract::case::{CaseAction, CaseState};
use majlis_contract::template::{CaseTemplate, Placeholder, TemplatePurpose};
use majlis_contract::{Bilingual, CaseId, CategoryId, Language, Page};
use majlis_domain::{Actor, template};
use majlis_persistence::case::CaseRow;
use majlis_persistence::template::{self as store, Template};

use crate::change::of_json;
use crate::directory::Directory;
use crate::message::moment;
use crate::{App, AppError, AppResult, case, look};

/// What is offered for what the asker may do with the case now, in the order of the list.
pub async fn offer(app: &App, actor: &Actor, id: CaseId) -> AppResult<Page<CaseTemplate>> {
    let directory = app.directory.get(app).await?;
    let (row, permitted) = case::worked_on(app, &directory, actor, id).await?;
    look::at_case(app, actor, &row).await?;
    let name = case::reporter_name(app, &row).await?;
    let language: Language = row.language.parse().unwrap_or_default();
    let value = |placeholder| value(&directory, &row, name.as_deref(), language, placeholder);
    let mut items = Vec::new();
    for found in store::all(app.db.read()).await? {
        let purpose: TemplatePurpose = found.purpose.parse().map_err(AppError::internal)?;
        if found.retired_at.is_none() && permitted.contains(&action(purpose)) && fits(&directory, &found, &row)? {
            items.push(filled(found, purpose, language, &value)?);
        }
    }
    Ok(Page { items, next_cursor: None })
}

/// What a template is written for.
const fn action(purpose: TemplatePurpose) -> CaseAction {
    match purpose {
        TemplatePurpose::Reply => CaseAction::Reply,
        TemplatePurpose::Question => CaseAction::Ask,
        TemplatePurpose::Resolution => CaseAction::Resolve,
        TemplatePurpose::Rejection => CaseAction::Reject,
    }
}

/// By category or its group, and by state.
fn fits(directory: &Directory, found: &Template, row: &CaseRow) -> AppResult<bool> {
    let categories: Vec<CategoryId> = of_json(&found.categories)?;
    let states: Vec<CaseState> = of_json(&found.states)?;
    let category = CategoryId(row.category_id);
    Ok(directory.fits(&categories, category) && (states.is_empty() || states.iter().any(|state| state.as_str() == row.state)))
}

fn filled(
    found: Template,
    purpose: TemplatePurpose,
    language: Language,
    value: &impl Fn(Placeholder) -> String,
) -> AppResult<CaseTemplate> {
    let text: Bilingual = of_json(&found.text)?;
    Ok(CaseTemplate {
        id: found.id.into(),
        purpose,
        name: of_json(&found.name)?,
        text: template::fill(text.get(language), value),
        rejection_reason: found.rejection_reason.as_deref().map(str::parse).transpose().map_err(AppError::internal)?,
    })
}

fn value(directory: &Directory, row: &CaseRow, name: Option<&str>, language: Language, placeholder: Placeholder) -> String {
    let settings = &directory.settings;
    let said = |name: Option<Bilingual>| name.map(|name| name.get(language).to_owned());
    let municipality = || settings.name.get(language).to_owned();
    let department = || said(row.department_id.and_then(|id| directory.department_ref(id.into())).map(|found| found.name));
    let district = || said(row.district_id.and_then(|id| directory.district_ref(id.into())).map(|found| found.name));
    match placeholder {
        Placeholder::Reference => row.reference.clone(),
        Placeholder::Subject => row.subject.clone(),
        Placeholder::Category => said(directory.category_ref(row.category_id.into()).map(|found| found.name)).unwrap_or_default(),
        Placeholder::Department => department().unwrap_or_else(municipality),
        Placeholder::District => district().unwrap_or_else(municipality),
        Placeholder::Due => moment(language, row.due_at, &settings.time_zone),
        Placeholder::Name => name.map_or_else(|| stranger(language).to_owned(), str::to_owned),
        Placeholder::Municipality => municipality(),
        Placeholder::Hotline => settings.hotline.clone(),
    }
}

/// How somebody is addressed who gave no name.
const fn stranger(language: Language) -> &'static str {
    match language {
        Language::Arabic => "عزيزنا المستفيد",
        Language::English => "resident",
    }
}
