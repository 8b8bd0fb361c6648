//! What a subject says, in both languages, and how it can be taken part in. Only what differs is sent.

use majlis_contract::role::StakeholderGroup;
use majlis_contract::subject::{Axis, ParticipationKind, Review, SubjectAction, SubjectState, SubjectView};
use majlis_domain::subject::{is_over, means_of};
use serde_json::{Value, json};
use yew::prelude::*;
use yew_router::prelude::*;

use super::step::is_stale;
use crate::api::subject_admin::{create_subject, edit_subject};
use crate::console::Route;
use crate::console::administration::Which;
use crate::console::administration::spec::{FieldSpec, Kind, Lists, use_lists};
use crate::console::administration::value::{Body, Draft, difference, whole};
use crate::console::options;
use crate::console::sheet::{Sheet, Written, use_written};
use crate::console::unsaved::use_unsaved;
use crate::form::{self, FieldErrors, on_submit, use_form};
use crate::i18n::{Label, here, local_input};
use crate::load::use_sending_key;
use crate::t;
use crate::ui::use_toast;

impl Label for Review {
    const STEM: &'static str = "review";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// None for a new one.
    #[prop_or_default]
    pub view: Option<SubjectView>,
    #[prop_or_default]
    pub onsaved: Callback<SubjectView>,
    /// Somebody else changed it: it is read anew, and what was typed stays.
    #[prop_or_default]
    pub onstale: Callback<()>,
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let new = props.view.is_none();
    let manages = props.view.as_ref().is_none_or(|view| view.permitted.contains(&SubjectAction::Edit));
    let lists = use_lists();
    let (toast, navigator) = (use_toast(), use_navigator());
    let key = use_sending_key::<Value>();
    let etag = props.view.as_ref().map(|view| view.etag.clone());
    let (written, fields) = use_written(values(props.view.as_ref()), etag, |draft| {
        let kind = props.view.as_ref().map_or_else(|| draft.text("kind").parse().ok(), |view| Some(view.kind));
        fields(&lists, props.view.as_ref().map(|view| view.state), kind.unwrap_or(ParticipationKind::IdeaRound))
    });
    let Written { began, draft } = &written;
    let body = if new { whole(&fields, draft) } else { difference(&fields, began, draft) };
    let dirty = if new { **draft != **began } else { body.0 != json!({}) };
    let form = {
        let (target, stale, onsaved, key) = (props.view.clone(), props.onstale.clone(), props.onsaved.clone(), key.clone());
        let anew = written.anew();
        let sending = key.clone();
        use_form(
            move |Body(body): Body| {
                let (target, stale, key) = (target.clone(), stale.clone(), sending.of(&body));
                async move {
                    let answer = match target {
                        Some(view) => edit_subject(view.id, &view.etag, &body).await,
                        None => create_subject(&key, &body).await,
                    };
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |saved: SubjectView| {
                key.spend();
                toast.say(if new { t!("subject-added") } else { t!("thing-saved") });
                anew(values(Some(&saved)));
                match &navigator {
                    Some(navigator) if new => navigator.replace(&Route::Subject { which: Which::Id(saved.id.0) }),
                    _ => onsaved.emit(saved),
                }
            },
        )
    };
    let form = form::Form { errors: in_order(&fields, &form.errors), ..form };
    let guard = use_unsaved(dirty && !form.busy && manages);
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let change = {
        let draft = draft.clone();
        Callback::from(move |(name, value): (&'static str, Value)| {
            let next = draft.with(name, value);
            // Each kind has means of its own.
            let kind = if name == "kind" { next.text("kind").parse::<ParticipationKind>().ok() } else { None };
            draft.set(match kind {
                Some(kind) => next.with("means", json!(means_of(kind))),
                None => next,
            });
        })
    };
    let verb = if new { t!("subject-begin") } else { t!("thing-save") };
    html! { <Sheet {form} {fields} draft={(**draft).clone()} {lists} {guard} writes={manages} unsaved={dirty && !new} {verb} {onsubmit} onchange={change} /> }
}

/// The server finds them in an order of its own.
fn in_order(fields: &[FieldSpec], errors: &FieldErrors) -> FieldErrors {
    let pointers: Vec<String> = fields.iter().map(|field| format!("/{}", field.name)).collect();
    let pointers: Vec<&str> = pointers.iter().map(String::as_str).collect();
    let ordered = pointers.iter().fold(FieldErrors::default(), |all, pointer| all.or(errors.within(&[pointer])));
    ordered.or(errors.outside(&pointers))
}

/// What a subject says, by the names that requests have.
fn values(view: Option<&SubjectView>) -> Draft {
    let Some(view) = view else {
        return Draft::of(&json!({
            "kind": ParticipationKind::IdeaRound, "axis": Axis::Consultation, "means": means_of(ParticipationKind::IdeaRound),
        }));
    };
    Draft::of(&json!({
        "axis": view.axis,
        "title": view.title,
        "summary": view.summary,
        "body": view.body,
        "use_of_input": view.use_of_input,
        "field_ids": view.fields.iter().map(|field| field.id).collect::<Vec<_>>(),
        "district_ids": view.districts.iter().map(|district| district.id).collect::<Vec<_>>(),
        "audience": view.audience,
        "means": view.means,
        "review": view.review,
        "opens_at": view.opens_at.map(local_input),
        "closes_at": view.closes_at.map(local_input),
    }))
}

/// Kind, axis and opening stay once it is open.
fn fields(lists: &Lists, state: Option<SubjectState>, of: ParticipationKind) -> Vec<FieldSpec> {
    let choice = |options| Kind::Choice { options, none: None };
    let has_opened = state.is_some_and(|state| state == SubjectState::Open || is_over(state));
    let groups = lists.categories.ready().into_iter().flatten().filter(|category| category.parent_id.is_none());
    let groups = groups.map(|group| (group.id.to_string(), here(&group.name))).collect();
    let districts = lists.districts.ready().into_iter().flatten().map(|district| (district.id.to_string(), here(&district.name))).collect();
    let means = means_of(of).iter().map(|means| (means.as_str().to_owned(), means.label())).collect();
    let audience = StakeholderGroup::ALL.iter().map(|group| (group.to_string(), group.label())).collect();
    // Initiatives are begun by residents.
    let kinds = ParticipationKind::ALL.iter().filter(|kind| **kind != ParticipationKind::Initiative);
    let kinds = kinds.map(|kind| (kind.as_str().to_owned(), kind.label())).collect();
    let kind = FieldSpec::new("kind", t!("filter-kind"), choice(vec![(None, kinds)]));
    let axis = FieldSpec::new("axis", t!("subject-axis"), choice(options::words::<Axis>()));
    let opens = FieldSpec::new("opens_at", t!("subject-opens"), Kind::Moment).optional().hint(t!("subject-opens-hint"));
    let review = Kind::Choice { options: options::words::<Review>(), none: state.is_none().then(|| t!("subject-review-as-set")) };
    let review =
        FieldSpec { optional: state.is_none(), ..FieldSpec::new("review", t!("subject-review"), review).hint(t!("subject-review-hint")) };
    let mut all = vec![
        FieldSpec::new("title", t!("field-title"), Kind::Bilingual { long: false }).hint(t!("subject-title-hint")),
        FieldSpec::new("summary", t!("subject-summary"), Kind::Bilingual { long: true }).hint(t!("subject-summary-hint")),
        FieldSpec::new("body", t!("field-body"), Kind::Marked).hint(t!("subject-body-hint")),
        FieldSpec::new("use_of_input", t!("subject-use"), Kind::Bilingual { long: true }).hint(t!("subject-use-hint")),
        FieldSpec::new("field_ids", t!("subject-fields"), Kind::Many(groups)).hint(t!("subject-fields-hint")),
        FieldSpec::new("district_ids", t!("subject-districts"), Kind::Many(districts)).hint(t!("subject-districts-hint")),
        FieldSpec::new("audience", t!("subject-audience"), Kind::Many(audience)).hint(t!("subject-audience-hint")),
        FieldSpec::new("means", t!("subject-means"), Kind::Many(means)),
        review,
        FieldSpec::new("closes_at", t!("subject-closes"), Kind::Moment).optional().hint(t!("subject-closes-hint")),
    ];
    let announced = matches!(state, Some(SubjectState::Scheduled | SubjectState::Open));
    if announced {
        let reason = FieldSpec::new("reason", t!("subject-put-off-reason"), Kind::Bilingual { long: false });
        all.push(reason.hint(t!("subject-put-off-reason-hint")).optional());
    }
    if !has_opened {
        all.insert(all.len() - 1 - usize::from(announced), opens);
        all.insert(0, axis);
    }
    if state.is_none() {
        all.insert(0, kind);
    }
    all
}
