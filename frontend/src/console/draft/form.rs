//! The sections of a version in their order, and what changed in it. All of it is saved at once.

use std::rc::Rc;

use majlis_contract::Language;
use majlis_contract::draft::{NOTE_LENGTH, SaveVersion, VersionView};
use yew::prelude::*;

use super::rows::{Act, Rows};
use super::section::SectionFields;
use super::text::sections;
use crate::api::draft_admin::save_version;
use crate::console::subjects::{changed_alert, is_stale};
use crate::console::unsaved::use_unsaved;
use crate::form::{field_id, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind, Icon, TextArea, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct FormProps {
    pub view: Rc<VersionView>,
    pub rows: UseReducerHandle<Rows>,
    pub onsaved: Callback<VersionView>,
    /// Somebody else changed it: it is read anew, and what was typed stays.
    pub onstale: Callback<()>,
}

#[component]
pub fn Form(props: &FormProps) -> Html {
    let (view, rows) = (&props.view, &props.rows);
    let toast = use_toast();
    let form = {
        let (id, number, etag) = (view.subject_id, view.number, view.etag.clone());
        let (stale, onsaved, act) = (props.onstale.clone(), props.onsaved.clone(), rows.dispatcher());
        use_form(
            move |body: SaveVersion| {
                let (etag, stale) = (etag.clone(), stale.clone());
                async move {
                    let answer = save_version(id, number, &etag, &body).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        stale.emit(());
                    }
                    answer
                }
            },
            move |saved: VersionView| {
                toast.say(t!("version-saved"));
                act.dispatch(Act::Read(Rc::new(saved.clone())));
                onsaved.emit(saved);
            },
        )
    };
    let dirty = rows.is_dirty();
    let guard = use_unsaved(dirty && !form.busy);
    let onsubmit = {
        let (rows, submit) = (rows.clone(), form.submit.clone());
        on_submit(move || submit.emit(rows.body()))
    };
    let act = rows.dispatcher();
    let doing = |what: Act| {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| act.dispatch(what.clone()))
    };
    let count = rows.all.len();
    let sections_error = form.at("/sections");
    html! {
        <form class="card stack" {onsubmit} novalidate={true} aria-labelledby="sections-title">
            { guard }
            <h3 id="sections-title" class="h-md" tabindex="-1">{ t!("articles-title-count", count = count) }</h3>
            if form.failure.as_ref().is_some_and(is_stale) {
                { changed_alert() }
                <details class="c-drafting">
                    <summary>{ t!("version-newest") }</summary>
                    <div class="stack gap-6">{ sections(view) }</div>
                </details>
            } else {
                { form.summary() }
            }
            <div id={field_id("/sections")} tabindex="-1" class="stack">
                if let Some(error) = &sections_error {
                    <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                }
                if count == 0 {
                    <p class="muted">{ t!("articles-none-yet") }</p>
                }
                <ol class="stack c-plain">
                    { for rows.all.iter().enumerate().map(|(at, row)| html! {
                        <SectionFields key={row.key} row={Rc::clone(row)} {at} {count} act={act.clone()}
                            errors={form.errors.within(&[&format!("/sections/{at}/")])} />
                    }) }
                </ol>
            </div>
            <div class="row gap-2">
                <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::PLUS} onclick={doing(Act::Add)}>{ t!("article-add") }</Button>
                if rows.before.is_some() {
                    <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={doing(Act::Undo)}>{ t!("article-undo") }</Button>
                }
            </div>
            { for Language::ALL.iter().map(|language| note(*language, rows, form.at(&pointer(*language)))) }
            <div class="row">
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("version-save") }</Button>
                if dirty {
                    <span class="small muted" role="status">{ t!("unsaved-note") }</span>
                }
            </div>
        </form>
    }
}

fn pointer(language: Language) -> String {
    format!("/note/{language}")
}

/// What is new in the version, for everybody to read.
fn note(language: Language, rows: &UseReducerHandle<Rows>, error: Option<AttrValue>) -> Html {
    let act = rows.dispatcher();
    let oninput = Callback::from(move |words: String| act.dispatch(Act::Note(language, words)));
    let name = t!("version-note");
    let (label, value) = match language {
        Language::Arabic => (t!("field-in-arabic", field = name.as_str()), rows.note.ar.clone()),
        Language::English => (t!("field-in-english", field = name.as_str()), rows.note.en.clone()),
    };
    let hint = html! { { t!("version-note-hint") } };
    html! { <TextArea id={field_id(&pointer(language))} optional={true} {label} {hint} {value} {oninput} {error} limit={NOTE_LENGTH} /> }
}
