//! Bringing a text in: pasted, or out of a file. It is cut into sections, to be corrected in the form.

use majlis_contract::SubjectId;
use majlis_contract::draft::{ImportedDraft, MAX_DRAFT_BYTES};
use majlis_contract::problem::ErrorCode;
use web_sys::File;
use yew::prelude::*;

use super::proposal::Proposal;
use super::rows::{Act, Rows};
use crate::api::ApiError;
use crate::api::draft_admin::{import_file, import_text};
use crate::console::administration::FileButton;
use crate::form::bind;
use crate::load::use_action;
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, TextArea, Tone, use_toast};

/// What is brought in.
enum Text {
    Pasted(String),
    /// With its media type.
    File(&'static str, File),
}

#[derive(Properties, PartialEq)]
pub struct ImportProps {
    pub id: SubjectId,
    pub act: UseReducerDispatcher<Rows>,
    pub has_sections: bool,
}

#[component]
pub fn Import(props: &ImportProps) -> Html {
    let pasted = use_state(String::new);
    let found = use_state(|| None::<ImportedDraft>);
    let refused = use_state(|| None::<String>);
    let missing = use_state(|| false);
    let toast = use_toast();
    let read = {
        let (id, found) = (props.id, found.setter());
        use_action(
            move |text: Text| async move {
                match text {
                    Text::Pasted(text) => import_text(id, text).await,
                    Text::File(kind, file) => import_file(id, kind, &file).await,
                }
            },
            move |draft: ImportedDraft| {
                found.set(Some(draft));
                focus_soon("proposal-title");
            },
        )
    };
    let onfile = {
        let (refused, read) = (refused.setter(), read.clone());
        Callback::from(move |file: File| {
            let hindrance = hindrance(&file);
            read.forget_error.emit(());
            if let (None, Some(kind)) = (&hindrance, kind_of(&file.name())) {
                read.run.emit(Text::File(kind, file));
            }
            refused.set(hindrance);
        })
    };
    let onpaste = {
        let (pasted, missing, refused, run) = (pasted.clone(), missing.setter(), refused.setter(), read.run.clone());
        Callback::from(move |_: MouseEvent| {
            let is_empty = pasted.trim().is_empty();
            missing.set(is_empty);
            refused.set(None);
            if !is_empty {
                run.emit(Text::Pasted((*pasted).clone()));
            }
        })
    };
    let ontake = {
        let (act, found, pasted) = (props.act.clone(), found.clone(), pasted.setter());
        Callback::from(move |in_place: bool| {
            let Some(draft) = &*found else { return };
            act.dispatch(Act::Take(draft.sections.clone(), in_place));
            toast.say(t!("import-taken", count = draft.sections.len()));
            found.set(None);
            pasted.set(String::new());
            focus_soon("sections-title");
        })
    };
    let onleave = {
        let found = found.setter();
        Callback::from(move |()| found.set(None))
    };
    let error = (*refused).clone().or_else(|| read.error.as_ref().map(why));
    html! {
        <details class="c-drafting" open={!props.has_sections}>
            <summary class="strong">{ t!("import-title") }</summary>
            <div class="stack gap-3 mt-3">
                <p class="muted measure">{ t!("import-lead") }</p>
                if let Some(error) = error {
                    <Alert tone={Tone::Bad} role="alert" title={error} />
                }
                <div>
                    <FileButton id="draft-file" accept=".md,.markdown,.txt,.docx,.pdf" label={t!("import-choose")} busy={read.busy} {onfile} />
                </div>
                <TextArea id="draft-paste" label={t!("import-paste")} hint={html! { { t!("import-paste-hint") } }} value={(*pasted).clone()} oninput={bind(&pasted)}
                    error={missing.then(|| AttrValue::from(t!("field-error-required")))} />
                <div>
                    <Button kind={ButtonKind::Second} class="btn--dense" busy={read.busy.then(|| AttrValue::from(t!("import-busy")))} onclick={onpaste}>{ t!("import-cut") }</Button>
                </div>
                if let Some(draft) = &*found {
                    <Proposal draft={draft.clone()} has_sections={props.has_sections} {ontake} {onleave} />
                }
            </div>
        </details>
    }
}

/// Why a file isn't sent at all.
fn hindrance(file: &File) -> Option<String> {
    let most = MAX_DRAFT_BYTES as f64;
    if kind_of(&file.name()).is_none() {
        Some(t!("import-kind"))
    } else if file.size() > most {
        Some(t!("error-too_large"))
    } else {
        None
    }
}

/// What a file is, by its name: not every device knows the media types.
fn kind_of(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "md" | "markdown" => Some("text/markdown"),
        "txt" => Some("text/plain"),
        "docx" => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "pdf" => Some("application/pdf"),
        _ => None,
    }
}

fn why(error: &ApiError) -> String {
    match error {
        error if error.is(ErrorCode::ValidationFailed) => t!("import-unreadable"),
        error if error.is(ErrorCode::UnsupportedMediaType) => t!("import-kind"),
        error => error.text(),
    }
}

#[cfg(test)]
mod tests {
    use super::kind_of;
    use majlis_contract::draft::DRAFT_TYPES;

    #[test]
    fn a_file_is_what_its_name_says() {
        for name in ["لائحة.md", "a.TXT", "a.b.docx", "a.pdf"] {
            assert!(kind_of(name).is_some_and(|kind| DRAFT_TYPES.contains(&kind)), "{name}");
        }
        assert_eq!((kind_of("a.doc"), kind_of("pdf")), (None, None));
    }
}
