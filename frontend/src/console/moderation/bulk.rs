//! What is decided on several at once: published as they are, or hidden for the same reasons.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::contribution::{HidingReason, ModerationItem};
use yew::prelude::*;

use super::course::{Course, Job, Outcomes, run};
use super::hide::body;
use super::reasons::Reasons;
use crate::form::{FieldErrors, bind};
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Dialog, glyph};

#[derive(Clone, Copy, PartialEq)]
enum Asked {
    Publish,
    Hide,
}

#[derive(Properties, PartialEq)]
pub struct BulkProps {
    pub items: Rc<Vec<ModerationItem>>,
    /// They are public already: publishing them is to keep them so.
    pub keeps: bool,
    pub chosen: BTreeSet<ContributionId>,
    pub onchoose: Callback<BTreeSet<ContributionId>>,
    /// Something was decided: the list is old.
    pub ondone: Callback<()>,
}

#[component]
pub fn Bulk(props: &BulkProps) -> Html {
    let asked = use_state(|| None::<Asked>);
    let reasons = use_state(Vec::<HidingReason>::new);
    let note = use_state(String::new);
    let errors = use_state(FieldErrors::default);
    let course = use_state(Course::default);
    use_effect_with(course.is_over(), |over| {
        if *over {
            focus("bulk-back");
        }
    });
    let items: Vec<ModerationItem> = props.items.iter().filter(|item| props.chosen.contains(&item.contribution.id)).cloned().collect();
    let count = items.len();
    let close = {
        let (course, asked, errors, reasons, note) = (course.clone(), asked.setter(), errors.setter(), reasons.setter(), note.setter());
        let (onchoose, ondone, chosen) = (props.onchoose.clone(), props.ondone.clone(), props.chosen.clone());
        Callback::from(move |()| {
            if course.running {
                return;
            }
            if course.is_over() {
                // Those that were refused stay chosen, so that they can be tried again.
                let done: BTreeSet<_> = course.outcomes.iter().filter(|outcome| outcome.is_done()).map(|outcome| outcome.id).collect();
                onchoose.emit(chosen.difference(&done).copied().collect());
                reasons.set(Vec::new());
                note.set(String::new());
                ondone.emit(());
            }
            course.set(Course::default());
            errors.set(FieldErrors::default());
            asked.set(None);
        })
    };
    let begin = {
        let (items, errors, course, reasons, note, asked) =
            (items.clone(), errors.setter(), course.setter(), reasons.clone(), note.clone(), *asked);
        Callback::from(move |_: MouseEvent| {
            let job = match asked {
                Some(Asked::Hide) => Job::Hide(body(&reasons, &note)),
                _ => Job::Publish,
            };
            let found = if let Job::Hide(body) = &job { FieldErrors::check(body) } else { FieldErrors::default() };
            let good = found.is_empty();
            errors.set(found);
            if good {
                let course = course.clone();
                run(items.clone(), job, Callback::from(move |now| course.set(now)));
            } else {
                focus("bulk-reasons");
            }
        })
    };
    let ask = |what: Asked| {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| asked.set(Some(what)))
    };
    let ends = |label: String, kind: ButtonKind| {
        html! {
            <div class="dialog__do">
                if course.is_over() {
                    <Button id="bulk-back" onclick={close.reform(|_: MouseEvent| ())}>{ t!("bulk-back") }</Button>
                } else {
                    if !course.running {
                        <Button kind={ButtonKind::Second} onclick={close.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    }
                    <Button {kind} busy={course.running.then(|| AttrValue::from(t!("bulk-running")))} onclick={begin.clone()}>{ label }</Button>
                }
            </div>
        }
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    let at = |pointer: &str| errors.at(pointer).map(AttrValue::from);
    let words = if props.keeps { keeping(count) } else { publishing(count) };
    let everything = props.items.iter().map(|item| item.contribution.id).collect::<BTreeSet<_>>();
    html! {
        <>
            <div class="c-queue__bulk" role="status">
                if count > 0 {
                    <div class="c-bulk row gap-2">
                        <span class="strong small">{ t!("moderation-chosen", count = count) }</span>
                        <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::CHECK} onclick={ask(Asked::Publish)}>{ words.verb.clone() }</Button>
                        <Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(Asked::Hide)}>{ t!("moderation-hide-many", count = count) }</Button>
                        if count < everything.len() {
                            <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onchoose.reform(move |_: MouseEvent| everything.clone())}>{ t!("inbox-choose-all") }</Button>
                        }
                        <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onchoose.reform(|_: MouseEvent| BTreeSet::new())}>{ t!("bulk-none") }</Button>
                    </div>
                }
            </div>
            <Dialog open={*asked == Some(Asked::Publish) && count > 0} title={words.question} onclose={close.clone()}>
                if course.of == 0 {
                    <p class="mt-2">{ words.consequence }</p>
                } else {
                    <Outcomes course={(*course).clone()} done={words.done} />
                }
                { ends(words.verb, ButtonKind::Main) }
            </Dialog>
            <Dialog open={*asked == Some(Asked::Hide) && count > 0} class="dialog--wide" title={t!("moderation-hide-title", count = count)} onclose={close.clone()}>
                if course.of == 0 {
                    <div class="stack gap-3 mt-2">
                        <Reasons prefix="bulk" legend={t!("hide-reasons")} hint={t!("hide-hint")} chosen={(*reasons).clone()} {onchosen}
                            note={(*note).clone()} onnote={bind(&note)} reasons_error={at("/reasons")} note_error={at("/note")} />
                    </div>
                } else {
                    <Outcomes course={(*course).clone()} done={t!("moderation-hidden")} />
                }
                { ends(t!("moderation-hide-many", count = count), ButtonKind::Danger) }
            </Dialog>
        </>
    }
}

/// What publishing is called.
struct Words {
    verb: String,
    question: String,
    consequence: String,
    done: String,
}

fn publishing(count: usize) -> Words {
    Words {
        verb: t!("moderation-publish-many", count = count),
        question: t!("moderation-publish-title", count = count),
        consequence: t!("moderation-publish-text"),
        done: t!("moderation-published"),
    }
}

fn keeping(count: usize) -> Words {
    Words {
        verb: t!("moderation-keep-many", count = count),
        question: t!("moderation-keep-title", count = count),
        consequence: t!("moderation-keep-text"),
        done: t!("moderation-stays"),
    }
}
