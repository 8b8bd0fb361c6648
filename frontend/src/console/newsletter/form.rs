//! What a letter says, in both languages, and whom it is for. It is sent whole.

use majlis_contract::Language;
use majlis_contract::newsletter::{LetterAction, LetterView};
use majlis_contract::subject::{Axis, ParticipationKind};
use serde_json::{Map, Value, json};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::newsletter_admin::{create_letter, edit_letter};
use crate::console::Route;
use crate::console::administration::Which;
use crate::console::administration::spec::{FieldSpec, Kind, use_lists};
use crate::console::administration::value::{Body, Draft, whole};
use crate::console::sheet::{Sheet, Written, use_written};
use crate::console::subjects::is_stale;
use crate::console::unsaved::use_unsaved;
use crate::form::{on_submit, use_form};
use crate::i18n::{Label, text};
use crate::load::use_sending_key;
use crate::t;
use crate::ui::use_toast;

#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// None for a new one.
    #[prop_or_default]
    pub view: Option<LetterView>,
    #[prop_or_default]
    pub onsaved: Callback<LetterView>,
    /// Somebody else changed it: it is read anew, and what was typed stays.
    #[prop_or_default]
    pub onstale: Callback<()>,
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let new = props.view.is_none();
    let writes = props.view.as_ref().is_none_or(|view| view.permitted.contains(&LetterAction::Edit));
    let etag = props.view.as_ref().map(|view| view.etag.clone());
    let (written, fields) = use_written(values(props.view.as_ref()), etag, |_| fields());
    let Written { began, draft } = &written;
    let lists = use_lists();
    let (toast, navigator) = (use_toast(), use_navigator());
    let key = use_sending_key::<Value>();
    let body = nested(whole(&fields, draft));
    let dirty = **draft != **began;
    let form = {
        let (target, stale, onsaved, key) = (props.view.clone(), props.onstale.clone(), props.onsaved.clone(), key.clone());
        let (anew, sending) = (written.anew(), key.clone());
        use_form(
            move |Body(body): Body| {
                let (target, stale, key) = (target.clone(), stale.clone(), sending.of(&body));
                async move {
                    let answer = match target {
                        Some(view) => edit_letter(view.id, &view.etag, &body).await,
                        None => create_letter(&key, &body).await,
                    };
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |saved: LetterView| {
                key.spend();
                toast.say(t!("letter-saved"));
                anew(values(Some(&saved)));
                match &navigator {
                    Some(navigator) if new => navigator.replace(&Route::Letter { which: Which::Id(saved.id.0) }),
                    _ => onsaved.emit(saved),
                }
            },
        )
    };
    let guard = use_unsaved(dirty && !form.busy && writes);
    let onsubmit = {
        let submit = form.submit.clone();
        on_submit(move || submit.emit(body.clone()))
    };
    let verb = if new { t!("letter-begin") } else { t!("thing-save") };
    let onchange = written.change();
    html! { <Sheet {form} {fields} draft={(**draft).clone()} {lists} {guard} {writes} unsaved={dirty && !new} {verb} {onsubmit} {onchange} /> }
}

/// Fields are named by where they stand in the body: `audience/partners` lies in `audience`.
fn nested(Body(flat): Body) -> Body {
    let mut body = Map::new();
    for (name, value) in flat.as_object().cloned().unwrap_or_default() {
        match name.split_once('/') {
            Some((outer, inner)) => body.entry(outer).or_insert_with(|| json!({}))[inner] = value,
            None => {
                body.insert(name, value);
            }
        }
    }
    Body(Value::Object(body))
}

fn values(view: Option<&LetterView>) -> Draft {
    let audience = view.map(|view| &view.audience);
    Draft::of(&json!({
        "subject": view.map(|view| &view.subject),
        "body": view.map(|view| &view.body),
        "audience/subscribers": audience.is_none_or(|audience| audience.subscribers),
        "audience/partners": audience.is_some_and(|audience| audience.partners),
        "audience/languages": audience.map(|audience| audience.languages.clone()).unwrap_or_default(),
        "audience/axes": audience.map(|audience| audience.axes.clone()).unwrap_or_default(),
        "audience/kinds": audience.map(|audience| audience.kinds.clone()).unwrap_or_default(),
    }))
}

fn fields() -> Vec<FieldSpec> {
    let words = |all: Vec<(String, String)>| Kind::Many(all);
    let languages = Language::ALL.iter().map(|one| (one.to_string(), text(&format!("letter-language-{one}"), &[]))).collect();
    vec![
        FieldSpec::new("subject", t!("letter-subject"), Kind::Bilingual { long: false }),
        FieldSpec::new("body", t!("letter-body"), Kind::Bilingual { long: true }).hint(t!("letter-body-hint")),
        FieldSpec::new("audience/subscribers", t!("letter-to-subscribers"), Kind::Flag),
        FieldSpec::new("audience/partners", t!("letter-to-partners"), Kind::Flag),
        FieldSpec::new("audience/languages", t!("letter-to-languages"), words(languages)).hint(t!("letter-to-all")).optional(),
        FieldSpec::new("audience/axes", t!("letter-to-axes"), words(options(Axis::ALL))).hint(t!("letter-to-all")).optional(),
        FieldSpec::new("audience/kinds", t!("letter-to-kinds"), words(options(ParticipationKind::ALL)))
            .hint(t!("letter-to-all"))
            .optional(),
    ]
}

fn options<T: Label + std::fmt::Display>(all: &[T]) -> Vec<(String, String)> {
    all.iter().map(|word| (word.to_string(), word.label())).collect()
}
