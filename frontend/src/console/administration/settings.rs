//! The municipality's own settings: names, hotline, promises, colours.

use majlis_contract::Language;
use majlis_contract::change::SubjectKind;
use majlis_contract::dashboard::PublicFigure;
use majlis_contract::municipality::Numerals;
use majlis_domain::permission::Permission;
use serde_json::Value;
use yew::prelude::*;

use super::duty_desk;
use super::figure;
use super::history::History;
use super::mark::MarkCard;
use super::section::Section;
use super::spec::{FieldSpec, Kind, use_lists};
use super::thing::{FieldInput, refusal};
use super::value::{Body, Draft, difference};
use crate::api::administration::{edit_settings, get_settings};
use crate::form::{on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, Skeleton, use_toast};

#[component]
pub fn Settings() -> Html {
    let settings = use_load((), |()| get_settings());
    let manages = use_session().may(Permission::MunicipalityManage);
    html! {
        <div class="stack task">
            <h1>{ Section::Settings.label() }</h1>
            <p class="muted measure">{ t!("settings-lead") }</p>
            { settings.show(html! { <Skeleton /> }, |found| {
                let version = found["etag"].as_str().unwrap_or_default().to_owned();
                html! {
                    <>
                        { duty_desk::missing(found, Html::default()) }
                        <Edit key={version.clone()} settings={found.clone()} onsaved={settings.set.clone()} reload={settings.reload.clone()} />
                        if manages {
                            <MarkCard key={format!("mark-{version}")} settings={found.clone()} onsaved={settings.set.clone()} />
                        }
                        <History key={format!("history-{version}")} subject={SubjectKind::Municipality} />
                    </>
                }
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EditProps {
    settings: Value,
    onsaved: Callback<Value>,
    reload: Callback<()>,
}

#[component]
fn Edit(props: &EditProps) -> Html {
    let began = Draft::of(&props.settings);
    let draft = use_state(|| began.clone());
    let lists = use_lists();
    let manages = use_session().may(Permission::MunicipalityManage);
    let toast = use_toast();
    let form = {
        let etag = props.settings["etag"].as_str().unwrap_or_default().to_owned();
        let onsaved = props.onsaved.clone();
        use_form(
            move |Body(body): Body| {
                let etag = etag.clone();
                async move { edit_settings(&etag, &body).await }
            },
            move |saved: Value| {
                toast.say(t!("settings-saved"));
                onsaved.emit(saved);
            },
        )
    };
    let fields = fields();
    let onsubmit = {
        let (fields, draft, submit) = (fields.clone(), (*draft).clone(), form.submit.clone());
        on_submit(move || submit.emit(difference(&fields, &began, &draft)))
    };
    let change = {
        let draft = draft.clone();
        Callback::from(move |(name, value): (&'static str, Value)| draft.set(draft.with(name, value)))
    };
    html! {
        <form class="card stack" {onsubmit} novalidate={true}>
            { form.failure.as_ref().and_then(refusal).unwrap_or_else(|| form.summary()) }
            <fieldset class="stack c-fields" disabled={!manages}>
                <legend class="sr">{ t!("thing-fields") }</legend>
                { for fields.iter().map(|field| html! {
                    <FieldInput key={field.name} spec={field.clone()} value={draft.get(field.name).clone()} lists={lists.clone()}
                        errors={form.errors.clone()} onchange={change.clone()} />
                }) }
            </fieldset>
            if manages {
                <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("thing-save") }</Button></div>
            }
        </form>
    }
}

fn fields() -> Vec<FieldSpec> {
    let languages =
        Language::ALL.iter().map(|language| (language.as_str().to_owned(), crate::i18n::text(&format!("language-{language}"), &[])));
    let languages = Kind::Choice { options: vec![(None, languages.collect())], none: None };
    let numerals =
        Numerals::ALL.iter().map(|numerals| (numerals.as_str().to_owned(), crate::i18n::text(&format!("digits-{numerals}"), &[])));
    let numerals = Kind::Choice { options: vec![(None, numerals.collect())], none: None };
    let figures = PublicFigure::ALL.iter().map(|figure| (figure.as_str().to_owned(), figure::label(*figure))).collect();
    vec![
        FieldSpec::new("name", t!("field-name"), Kind::Bilingual { long: false }),
        FieldSpec::new("hotline", t!("field-hotline"), Kind::Code).hint(t!("field-hotline-hint")),
        FieldSpec::new("default_language", t!("field-default-language"), languages),
        FieldSpec::new("numerals", t!("field-numerals"), numerals).hint(t!("field-numerals-hint")),
        FieldSpec::new("guests_may_report", t!("field-guests-may-report"), Kind::Flag),
        FieldSpec::new("answer_hours", t!("field-answer-hours"), Kind::Number).hint(t!("field-answer-hours-hint")),
        FieldSpec::new("reopen_days", t!("field-reopen-days"), Kind::Number).hint(t!("field-reopen-days-hint")),
        FieldSpec::new("reminder_days", t!("field-reminder-days"), Kind::Number).hint(t!("field-reminder-days-hint")),
        FieldSpec::new("rating_days", t!("field-rating-days"), Kind::Number).hint(t!("field-rating-days-hint")),
        FieldSpec::new("duty_desk", t!("field-duty-desk"), Kind::DutyDesk).hint(t!("field-duty-desk-hint")).optional(),
        FieldSpec::new("public_figures", t!("field-public-figures"), Kind::Many(figures)).hint(t!("field-public-figures-hint")),
        FieldSpec::new("reviews", t!("field-reviews"), Kind::Reviews).hint(t!("field-reviews-hint")),
        FieldSpec::new("colours", t!("field-colours"), Kind::Colours).hint(t!("field-colours-hint")).optional(),
    ]
}
