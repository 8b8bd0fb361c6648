//! After the end: what the resident thinks of the answer.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseView, MAX_COMMENT, RateCase, RatingReason, RatingView};
use majlis_contract::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::api::case::{CaseKey, rate_case};
use crate::form::{FieldErrors, bind, field_id, on_submit, use_form};
use crate::i18n::{self, Label};
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Button, ButtonKind, Chip, Choice, ChoiceGroup, ErrorSummary, Icon, TextArea, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct RatingProps {
    pub key_of: CaseKey,
    pub case: Rc<CaseView>,
    pub set: Callback<CaseView>,
}

/// What was thought, with the way to change it; or the question.
#[component]
pub fn Rating(props: &RatingProps) -> Html {
    let case = &props.case;
    let changing = use_state(|| false);
    let may = case.permitted.contains(&CaseAction::Rate);
    let ondone = {
        let (changing, set) = (changing.setter(), props.set.clone());
        Callback::from(move |view: CaseView| {
            changing.set(false);
            set.emit(view);
            focus_soon("rating-title");
        })
    };
    html! {
        <section class="card" aria-labelledby="rating-title">
            if let Some(rating) = case.rating.as_ref().filter(|_| !*changing || !may) {
                <h2 id="rating-title" tabindex="-1" class="h-lg">{ t!("rating-yours") }</h2>
                { told(rating) }
                if may {
                    <div class="row row--between mt-3">
                        <Button kind={ButtonKind::Second} class="btn--dense" onclick={{ let changing = changing.setter(); move |_: MouseEvent| changing.set(true) }}>
                            { t!("rating-change") }
                        </Button>
                        if let Some(until) = case.rate_until {
                            <span class="small muted">{ t!("rating-until", date = i18n::date(until)) }</span>
                        }
                    </div>
                }
            } else {
                <Ask key_of={props.key_of.clone()} first={case.rating.clone()} {ondone} />
            }
        </section>
    }
}

/// The number, its word, the reasons and the comment.
pub fn told(rating: &RatingView) -> Html {
    html! {
        <>
            <p class="row gap-2 mt-2"><Icon glyph={glyph::STAR} class="icon--sm" /><span class="strong">{ t!("rating-of", score = rating.score) }</span>
                <span>{ word(rating.score) }</span></p>
            if !rating.reasons.is_empty() {
                <p class="small muted">{ rating.reasons.iter().map(|reason| reason.label()).collect::<Vec<_>>().join(" · ") }</p>
            }
            if let Some(comment) = &rating.comment {
                <p class="pre mt-2" dir="auto">{ comment }</p>
            }
        </>
    }
}

fn word(score: u8) -> String {
    i18n::text(&format!("rating-{score}"), &[])
}

#[derive(Properties, PartialEq)]
struct AskProps {
    key_of: CaseKey,
    first: Option<RatingView>,
    ondone: Callback<CaseView>,
}

#[component]
fn Ask(props: &AskProps) -> Html {
    let first = props.first.as_ref();
    let score = use_state(|| first.map(|rating| rating.score));
    let reasons = use_state(|| first.map(|rating| rating.reasons.clone()).unwrap_or_default());
    let comment = use_state(|| first.and_then(|rating| rating.comment.clone()).unwrap_or_default());
    let unanswered = use_state(|| 0_u32);
    let toast = use_toast();
    let form = {
        let (key, ondone) = (props.key_of.clone(), props.ondone.clone());
        use_form(
            move |body: RateCase| {
                let key = key.clone();
                async move { rate_case(&key, &body).await }
            },
            move |view| {
                toast.say(t!("rating-done"));
                ondone.emit(view);
            },
        )
    };
    let mut missing = FieldErrors::default();
    if *unanswered > 0 && score.is_none() {
        missing.push(FieldError::new("/score", FieldCode::Required));
    }
    let onsubmit = {
        let (score, reasons, comment, unanswered, submit) =
            (score.clone(), reasons.clone(), comment.clone(), unanswered.clone(), form.submit.clone());
        on_submit(move || {
            let Some(score) = *score else { return unanswered.set(*unanswered + 1) };
            let comment = Some(comment.trim().to_owned()).filter(|comment| !comment.is_empty());
            submit.emit(RateCase { score, reasons: (*reasons).clone(), comment });
        })
    };
    let radio = |number: u8| {
        let chosen = score.setter();
        let label = html! { <><bdi class="strong">{ number }</bdi>{ " " }{ word(number) }</> };
        let onchange = Callback::from(move |_: bool| chosen.set(Some(number)));
        html! { <Choice name="score" value={number.to_string()} checked={*score == Some(number)} {label} {onchange} /> }
    };
    let chip = |reason: &RatingReason| {
        let (reason, reasons) = (*reason, reasons.clone());
        let pressed = reasons.contains(&reason);
        let onclick = Callback::from(move |()| {
            let mut next: Vec<RatingReason> = reasons.iter().copied().filter(|known| *known != reason).collect();
            if next.len() == reasons.len() {
                next.push(reason);
            }
            reasons.set(next);
        });
        html! { <Chip {pressed} check={true} {onclick}>{ reason.label() }</Chip> }
    };
    let errors = missing.or(form.errors.clone());
    let score_error = errors.at("/score").map(AttrValue::from);
    html! {
        <form class="stack gap-5" {onsubmit} novalidate={true}>
            <div>
                <h2 id="rating-title" tabindex="-1" class="h-lg">{ t!("rating-title") }</h2>
                <p class="muted">{ t!("rating-lead") }</p>
            </div>
            <ErrorSummary errors={errors.clone()} failure={form.failure.clone()} tries={form.tries + *unanswered} />
            <ChoiceGroup id={field_id("/score")} legend={t!("rating-score")} error={score_error} layout="scale scale--stack">
                { for (1..=5).map(radio) }
            </ChoiceGroup>
            <fieldset>
                <legend class="legend">{ t!("rating-reasons") }{ " " }<span class="muted weight-normal small">{ t!("optional") }</span></legend>
                <div class="chips mt-2">{ for RatingReason::ALL.iter().map(chip) }</div>
            </fieldset>
            <TextArea id={field_id("/comment")} label={t!("rating-comment")} optional={true} value={(*comment).clone()} oninput={bind(&comment)}
                error={errors.at("/comment").map(AttrValue::from)} hint={html! { <>{ t!("rating-comment-hint") }</> }}
                limit={(comment.chars().count() + 300 > MAX_COMMENT as usize).then_some(MAX_COMMENT as usize)} />
            <div><Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("say-busy")))}>{ t!("rating-send") }</Button></div>
        </form>
    }
}
