//! Changing a point, and answering it. Only what differs is sent.

use std::rc::Rc;

use majlis_contract::decision::Outcome;
use majlis_contract::draft::{ANSWER_LENGTH, EditPoint, PointView};
use majlis_contract::{Bilingual, Patch, SectionId};
use yew::prelude::*;

use super::Sections;
use crate::api::draft_admin::edit_point;
use crate::console::subjects::{changed_alert, is_stale};
use crate::form::{FieldErrors, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Dialog, Field, Select, TextArea, use_toast};

#[derive(Properties, PartialEq)]
pub struct AnswerDialogProps {
    pub point: PointView,
    pub sections: Rc<Sections>,
    pub open: bool,
    /// It was changed, or somebody else changed it: it is read anew.
    pub onchanged: Callback<()>,
    pub onclose: Callback<()>,
}

/// What is written of a point.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    title: Bilingual,
    section: Option<SectionId>,
    outcome: Option<Outcome>,
    answer: Bilingual,
}

impl Written {
    fn of(point: &PointView) -> Self {
        let answer = point.answer.clone().unwrap_or_else(|| Bilingual::new("", ""));
        Self { title: point.title.clone(), section: point.section_id, outcome: point.outcome, answer }
    }

    /// The newest, with what was written since `began` kept.
    fn rebased(&self, began: &Self, latest: &Self) -> Self {
        fn kept<T: Clone + PartialEq>(now: &T, began: &T, latest: &T) -> T {
            if now == began { latest.clone() } else { now.clone() }
        }
        Self {
            title: kept(&self.title, &began.title, &latest.title),
            section: kept(&self.section, &began.section, &latest.section),
            outcome: kept(&self.outcome, &began.outcome, &latest.outcome),
            answer: kept(&self.answer, &began.answer, &latest.answer),
        }
    }

    /// Only what differs: a point may be renamed before it is answered.
    fn since(&self, began: &Self) -> EditPoint {
        EditPoint {
            title: (self.title != began.title).then(|| trimmed(&self.title)),
            section_id: match self.section {
                same if same == began.section => Patch::Keep,
                Some(id) => Patch::Set(id),
                None => Patch::Clear,
            },
            outcome: self.outcome.filter(|_| self.outcome != began.outcome),
            answer: (self.answer != began.answer).then(|| trimmed(&self.answer)),
        }
    }
}

fn trimmed(text: &Bilingual) -> Bilingual {
    Bilingual::new(text.ar.trim(), text.en.trim())
}

#[component]
pub fn AnswerDialog(props: &AnswerDialogProps) -> Html {
    let point = &props.point;
    let began = use_state(|| Written::of(point));
    let written = use_state(|| Written::of(point));
    {
        let (began, written, latest) = (began.clone(), written.clone(), Written::of(point));
        use_effect_with(point.etag.clone(), move |_| {
            written.set(written.rebased(&began, &latest));
            began.set(latest);
        });
    }
    let toast = use_toast();
    let form = {
        let (id, etag, onchanged, onclose) = (point.id, point.etag.clone(), props.onchanged.clone(), props.onclose.clone());
        let (again, began, written) = (onchanged.clone(), began.setter(), written.setter());
        use_form(
            move |body: EditPoint| {
                let (etag, again) = (etag.clone(), again.clone());
                async move {
                    let answer = edit_point(id, &etag, &body).await;
                    // Somebody else was quicker: the next try changes what stands there now.
                    if answer.as_ref().is_err_and(is_stale) {
                        again.emit(());
                    }
                    answer
                }
            },
            move |saved: PointView| {
                toast.say(t!("point-saved"));
                began.set(Written::of(&saved));
                written.set(Written::of(&saved));
                onclose.emit(());
                onchanged.emit(());
            },
        )
    };
    let onsubmit = {
        let (began, written, submit) = (began.clone(), written.clone(), form.submit.clone());
        on_submit(move || submit.emit(written.since(&began)))
    };
    html! {
        <Dialog open={props.open} class="dialog--wide" title={t!("point-answer-title")} onclose={props.onclose.clone()}>
            <form class="stack gap-3 mt-2" {onsubmit} novalidate={true}>
                if form.failure.as_ref().is_some_and(is_stale) {
                    { changed_alert() }
                } else {
                    { form.summary() }
                }
                { fields(&written, &props.sections, &form.errors) }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                    <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("thing-save") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn fields(written: &UseStateHandle<Written>, sections: &Sections, errors: &FieldErrors) -> Html {
    let error = |pointer: &str| errors.at(pointer).map(AttrValue::from);
    let typed = |set: fn(&mut Written, String)| {
        let written = written.clone();
        Callback::from(move |words: String| {
            let mut next = (*written).clone();
            set(&mut next, words);
            written.set(next);
        })
    };
    let choose = |outcome: Outcome| {
        let written = written.clone();
        move |_| written.set(Written { outcome: Some(outcome), ..(*written).clone() })
    };
    let (title, answer) = (t!("point-title"), t!("point-answer-field"));
    html! {
        <>
            <Field id={field_id("/title/ar")} maxlength="120" label={t!("field-in-arabic", field = title.as_str())} value={written.title.ar.clone()}
                error={error("/title/ar")} oninput={typed(|next, words| next.title.ar = words)} />
            <Field id={field_id("/title/en")} maxlength="120" label={t!("field-in-english", field = title.as_str())} value={written.title.en.clone()}
                error={error("/title/en")} oninput={typed(|next, words| next.title.en = words)} />
            <Select id={field_id("/section_id")} label={t!("point-section")} value={written.section.map(|id| id.to_string()).unwrap_or_default()}
                none={t!("points-whole")} options={sections.options()} error={error("/section_id")}
                onchange={typed(|next, id| next.section = id.parse().ok())} />
            <ChoiceGroup id={field_id("/outcome")} legend={t!("point-outcome")} layout="grid tiles gap-2" error={error("/outcome")}>
                { for Outcome::ALL.iter().copied().map(|value| html! {
                    <Choice key={value.as_str()} name="point-outcome" class="choice--dense" value={value.as_str()} checked={written.outcome == Some(value)}
                        label={html! { { value.label() } }} onchange={choose(value)} />
                }) }
            </ChoiceGroup>
            <TextArea id={field_id("/answer/ar")} label={t!("field-in-arabic", field = answer.as_str())} hint={html! { { t!("point-answer-hint") } }}
                value={written.answer.ar.clone()} error={error("/answer/ar")} oninput={typed(|next, words| next.answer.ar = words)} limit={ANSWER_LENGTH} />
            <TextArea id={field_id("/answer/en")} label={t!("field-in-english", field = answer.as_str())}
                value={written.answer.en.clone()} error={error("/answer/en")} oninput={typed(|next, words| next.answer.en = words)} limit={ANSWER_LENGTH} />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_touched_is_sent_over_a_newer_point() {
        let began = Written { title: Bilingual::new("قديم", "Old"), section: None, outcome: None, answer: Bilingual::new("", "") };
        let typed = Written { outcome: Some(Outcome::Partly), answer: Bilingual::new("نقصّره. ", "Shorter."), ..began.clone() };
        let latest = Written { title: Bilingual::new("جديد", "New"), ..began.clone() };
        let sent = typed.rebased(&began, &latest).since(&latest);
        let answer = Some(Bilingual::new("نقصّره.", "Shorter."));
        assert_eq!(sent, EditPoint { outcome: Some(Outcome::Partly), answer, ..EditPoint::default() });
    }
}
