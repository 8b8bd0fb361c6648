//! Publishing a version, or saying that it was adopted: asked about first, since neither can be taken back.

use majlis_contract::draft::{VersionStep, VersionView};
use yew::prelude::*;

use crate::api::draft_admin::move_version;
use crate::console::subjects::{changed_alert, is_stale};
use crate::load::use_action;
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct StepProps {
    pub view: VersionView,
    pub step: VersionStep,
    /// Something is written that is not saved: only what is saved goes further.
    #[prop_or_default]
    pub dirty: bool,
    pub onmoved: Callback<()>,
    /// Somebody else changed it: it is read anew.
    pub onstale: Callback<()>,
}

#[component]
pub fn Step(props: &StepProps) -> Html {
    let (view, step) = (&props.view, props.step);
    let open = use_state(|| false);
    let toast = use_toast();
    let go = {
        let (id, number, etag) = (view.subject_id, view.number, view.etag.clone());
        let (onstale, onmoved, open) = (props.onstale.clone(), props.onmoved.clone(), open.setter());
        use_action(
            move |()| {
                let (etag, onstale) = (etag.clone(), onstale.clone());
                async move {
                    let answer = move_version(id, number, &etag, step).await;
                    if answer.as_ref().is_err_and(is_stale) {
                        onstale.emit(());
                    }
                    answer
                }
            },
            move |_| {
                toast.say(words(step).done);
                open.set(false);
                onmoved.emit(());
                // The button that opened the dialog is gone.
                focus_soon("main");
            },
        )
    };
    let show = |to: bool| {
        let (open, forget) = (open.setter(), go.forget_error.clone());
        Callback::from(move |_: MouseEvent| {
            forget.emit(());
            open.set(to);
        })
    };
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let Words { name, question, consequence, .. } = words(step);
    let hindrance = hindrance(view, props.dirty);
    let without_note = step == VersionStep::Publish && view.number > 1 && view.note.is_none();
    html! {
        <>
            <div><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph_of(step)} onclick={show(true)}>{ name.clone() }</Button></div>
            <Dialog open={*open} title={question} {onclose}>
                <div class="stack gap-3 mt-2">
                    if let Some(error) = &go.error {
                        if is_stale(error) {
                            { changed_alert() }
                        } else {
                            <Alert tone={Tone::Bad} role="alert" title={error.text()} />
                        }
                    }
                    <p>{ consequence }</p>
                    if let Some(hindrance) = hindrance.clone() {
                        <Alert tone={Tone::Warn}><p>{ hindrance }</p></Alert>
                    } else if without_note {
                        <Alert tone={Tone::Warn}><p>{ t!("version-publish-noteless") }</p></Alert>
                    }
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={show(false)}>{ t!("step-not-yet") }</Button>
                        if hindrance.is_none() {
                            <Button busy={go.busy.then(|| AttrValue::from(t!("sending")))} onclick={go.run.reform(|_: MouseEvent| ())}>{ name }</Button>
                        }
                    </div>
                </div>
            </Dialog>
        </>
    }
}

/// Why it can't go further yet.
fn hindrance(view: &VersionView, dirty: bool) -> Option<String> {
    if dirty {
        Some(t!("version-unsaved"))
    } else if view.sections.is_empty() {
        Some(t!("version-empty"))
    } else {
        None
    }
}

struct Words {
    name: String,
    question: String,
    consequence: String,
    done: String,
}

fn words(step: VersionStep) -> Words {
    match step {
        VersionStep::Publish => Words {
            name: t!("version-publish"),
            question: t!("version-publish-title"),
            consequence: t!("version-publish-text"),
            done: t!("version-was-published"),
        },
        VersionStep::Adopt => Words {
            name: t!("version-adopt"),
            question: t!("version-adopt-title"),
            consequence: t!("version-adopt-text"),
            done: t!("version-was-adopted"),
        },
    }
}

const fn glyph_of(step: VersionStep) -> crate::ui::Glyph {
    match step {
        VersionStep::Publish => glyph::MEGAPHONE,
        VersionStep::Adopt => glyph::CHECK_RING,
    }
}
