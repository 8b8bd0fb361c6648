//! Writing a policy text, and publishing it.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::change::SubjectKind;
use majlis_contract::policy::{PolicyDraftView, PolicyKind, PolicyView, PublishPolicy};
use majlis_domain::permission::Permission;
use serde_json::{Value, json};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::administration::{create_policy_draft, discard_policy_draft, edit_policy_draft, list_policy_drafts, publish_policy};
use crate::console::Route;
use crate::console::administration::history::History;
use crate::console::administration::section::{Back, Section, Which};
use crate::console::administration::spec::{FieldSpec, Kind, use_lists};
use crate::console::administration::thing::{FieldInput, refusal};
use crate::console::administration::value::{Body, Draft, difference, whole};
use crate::console::options;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::now;
use crate::load::{use_action, use_load, use_sending_key};
use crate::reference_data;
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Failed, Field, Skeleton, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct DraftPageProps {
    pub which: Which,
}

#[component]
pub fn DraftPage(props: &DraftPageProps) -> Html {
    let which = props.which;
    let drafts = use_load((), |()| async { list_policy_drafts().await.map(|page| page.items) });
    let find = |all: &[PolicyDraftView]| all.iter().find(|draft| which == Which::Id(draft.id.0)).cloned();
    html! {
        <div class="stack task">
            <Back section={Section::Policies} />
            { drafts.show(html! { <Skeleton /> }, |all| match (which, find(all)) {
                (Which::New, _) => html! { <><h1>{ t!("policy-add") }</h1><Write /></> },
                (_, Some(draft)) => html! { <Write key={draft.etag.clone()} draft={draft.clone()} reload={drafts.reload.clone()} /> },
                (_, None) => html! { <><h1>{ t!("policy-drafts") }</h1><Alert tone={Tone::Warn} title={t!("policy-draft-gone")} /></> },
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct WriteProps {
    #[prop_or_default]
    draft: Option<PolicyDraftView>,
    #[prop_or_default]
    reload: Callback<()>,
}

#[component]
fn Write(props: &WriteProps) -> Html {
    let known = props.draft.clone();
    let began = Draft::of(&known.as_ref().map(|draft| json!(draft)).unwrap_or_else(|| json!({ "kind": PolicyKind::Participation })));
    let draft = use_state(|| began.clone());
    let lists = use_lists();
    let manages = use_session().may(Permission::MunicipalityManage);
    let (toast, navigator) = (use_toast(), use_navigator());
    let key = use_sending_key::<Value>();
    let new = known.is_none();
    let form = {
        let (known, key, reload) = (known.clone(), key, props.reload.clone());
        use_form(
            move |Body(body): Body| {
                let (known, key) = (known.clone(), key.of(&body));
                async move {
                    match known {
                        Some(draft) => edit_policy_draft(draft.id, &draft.etag, &body).await,
                        None => create_policy_draft(&key, &body).await,
                    }
                }
            },
            move |saved: PolicyDraftView| {
                toast.say(t!("policy-draft-saved"));
                match &navigator {
                    Some(navigator) if new => navigator.replace(&Route::Thing { section: Section::Policies, which: Which::Id(saved.id.0) }),
                    _ => reload.emit(()),
                }
            },
        )
    };
    let fields = fields(known.as_ref().map(|known| known.kind));
    let onsubmit = {
        let (fields, draft, submit) = (fields.clone(), (*draft).clone(), form.submit.clone());
        on_submit(move || submit.emit(if new { whole(&fields, &draft) } else { difference(&fields, &began, &draft) }))
    };
    let change = {
        let draft = draft.clone();
        Callback::from(move |(name, value): (&'static str, Value)| draft.set(draft.with(name, value)))
    };
    html! {
        <>
            if let Some(known) = &known {
                <h1><bdi>{ crate::i18n::here(&known.title) }</bdi></h1>
            }
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
                    <div class="row"><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("policy-draft-save") }</Button></div>
                }
            </form>
            if let Some(known) = known.filter(|_| manages) {
                <Publish draft={known.clone()} />
                <History subject={SubjectKind::Policy} id={Some(known.id.0)} />
            }
        </>
    }
}

/// Of a new text: its kind as well. What it begins with are the reasons of the version before it.
fn fields(known: Option<PolicyKind>) -> Vec<FieldSpec> {
    let kinds = Kind::Choice { options: options::words::<PolicyKind>(), none: None };
    let kind = known.is_none().then(|| FieldSpec::new("kind", t!("field-policy-kind"), kinds));
    let title = FieldSpec::new("title", t!("field-title"), Kind::Bilingual { long: false });
    let body = FieldSpec::new("body", t!("field-body"), Kind::Bilingual { long: true }).hint(t!("field-body-hint"));
    let has_reasons = known == Some(PolicyKind::Participation);
    let reasons = has_reasons.then(|| FieldSpec::new("reasons", t!("field-reasons"), Kind::Reasons).hint(t!("field-reasons-hint")));
    kind.into_iter().chain([title, body]).chain(reasons).collect()
}

#[derive(Properties, PartialEq)]
struct PublishProps {
    draft: PolicyDraftView,
}

/// Publishing can't be taken back, so it is asked about; a draft can be thrown away.
#[component]
fn Publish(props: &PublishProps) -> Html {
    let asking = use_state(|| None::<bool>);
    let days = use_state(|| "0".to_owned());
    let (toast, navigator) = (use_toast(), use_navigator());
    let away = move |said: String| {
        toast.say(said);
        reference_data::forget();
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Section { section: Section::Policies });
        }
    };
    let (id, etag) = (props.draft.id, props.draft.etag.clone());
    let form = {
        let (etag, away) = (etag.clone(), away.clone());
        use_form(
            move |body: PublishPolicy| {
                let etag = etag.clone();
                async move { publish_policy(id, &etag, &body).await }
            },
            move |version: PolicyView| away(t!("policy-published", version = i64::from(version.version))),
        )
    };
    let discard = use_action(
        move |()| {
            let etag = etag.clone();
            async move { discard_policy_draft(id, &etag).await }
        },
        move |()| away(t!("policy-discarded")),
    );
    let ask = |to: Option<bool>| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(to))
    };
    let publish = {
        let (days, submit) = (days.clone(), form.submit.clone());
        on_submit(move || submit.emit(PublishPolicy { effective_at: from(&days) }))
    };
    html! {
        <div class="row gap-3">
            <Button kind={ButtonKind::Second} class="btn--dense" onclick={ask(Some(true)).reform(|_: MouseEvent| ())}>{ t!("policy-publish") }</Button>
            <Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(Some(false)).reform(|_: MouseEvent| ())}>{ t!("policy-discard") }</Button>
            <Dialog open={*asking == Some(true)} title={t!("policy-publish-title")} onclose={ask(None)}>
                <form class="stack gap-3 mt-2" onsubmit={publish} novalidate={true}>
                    <p>{ t!("policy-publish-text") }</p>
                    { form.failure.as_ref().and_then(refusal).unwrap_or_else(|| form.summary()) }
                    <Field id={field_id("/effective_at")} label={t!("policy-days")} hint={html! { { t!("policy-days-hint") } }} dir="ltr" inputmode="numeric"
                        class="c-number" value={(*days).clone()} oninput={bind(&days)} error={form.at("/effective_at")} />
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={ask(None).reform(|_: MouseEvent| ())}>{ t!("policy-not-yet") }</Button>
                        <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("policy-publish") }</Button>
                    </div>
                </form>
            </Dialog>
            <Dialog open={*asking == Some(false)} title={t!("policy-discard-title")} onclose={ask(None)}>
                <p class="mt-2">{ t!("policy-discard-text") }</p>
                if let Some(error) = &discard.error {
                    { refusal(error).unwrap_or_else(|| html! { <Failed error={error.clone()} /> }) }
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(None).reform(|_: MouseEvent| ())}>{ t!("thing-keep") }</Button>
                    <Button kind={ButtonKind::Danger} busy={discard.busy.then(|| AttrValue::from(t!("sending")))} onclick={discard.run.reform(|_: MouseEvent| ())}>{ t!("policy-discard") }</Button>
                </div>
            </Dialog>
        </div>
    }
}

/// In so many days; at once for none.
fn from(days: &str) -> Option<DateTime<Utc>> {
    let days = majlis_contract::validation::with_latin_digits(days.trim()).parse::<u16>().unwrap_or_default();
    (days > 0).then(|| now() + Duration::days(i64::from(days)))
}
