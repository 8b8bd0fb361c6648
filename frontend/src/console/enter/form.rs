//! The form: everything on one page, in the order of a call.

use majlis_contract::case::{CaseReceipt, Channel, EnterCase, Priority};
use majlis_contract::problem::FieldError;
use yew::prelude::*;

use super::draft::Draft;
use super::place::PlacePart;
use super::similar::SimilarPart;
use super::what::WhatPart;
use super::who::WhoPart;
use crate::api::case::enter_case;
use crate::cases::use_photos;
use crate::console::options::words;
use crate::console::{counts::use_counts, tab};
use crate::form::{FieldErrors, field_id, on_submit};
use crate::load::{use_action, use_sending_key, use_settled};
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, ErrorSummary, Select};

const DRAFT: &str = "enter";

/// A change of the draft.
pub type Edit = Box<dyn FnOnce(&mut Draft)>;

/// What each part of the form gets.
#[derive(Properties, PartialEq)]
pub struct PartProps {
    pub draft: Draft,
    pub errors: FieldErrors,
    pub onedit: Callback<Edit>,
}

impl PartProps {
    /// The text at one field.
    pub fn at(&self, pointer: &str) -> Option<AttrValue> {
        self.errors.at(pointer).map(AttrValue::from)
    }

    /// Takes what a field says into the draft.
    pub fn take<T: 'static>(&self, set: fn(&mut Draft, T)) -> Callback<T> {
        self.onedit.reform(move |value: T| -> Edit { Box::new(move |draft| set(draft, value)) })
    }
}

#[derive(Properties, PartialEq)]
pub struct EnterFormProps {
    pub onsent: Callback<CaseReceipt>,
}

#[component]
pub fn EnterForm(props: &EnterFormProps) -> Html {
    use_title(t!("nav-enter"));
    let counts = use_counts();
    let draft = use_state(|| tab::read_json::<Draft>(DRAFT).unwrap_or_else(|| Draft::after(Channel::CallCentre)));
    let photos = use_photos(|| draft.photos.clone());
    let local = use_state(Vec::new);
    let tries = use_state(|| 0_u32);
    {
        let kept = Draft { photos: photos.kept(), ..(*draft).clone() };
        use_effect_with(kept, |kept| tab::write_json(DRAFT, kept));
    }
    let key = use_sending_key::<EnterCase>();
    let send = {
        let (key, spent, onsent, channel) = (key.clone(), key, props.onsent.clone(), draft.channel);
        use_action(
            move |body: EnterCase| {
                let key = key.of(&body);
                async move { enter_case(&key, &body).await }
            },
            move |receipt| {
                spent.spend();
                tab::write_json(DRAFT, &Draft::after(channel));
                counts.refresh.emit(());
                onsent.emit(receipt);
            },
        )
    };
    let onedit = {
        let draft = draft.clone();
        Callback::from(move |edit: Edit| {
            let mut next = (*draft).clone();
            edit(&mut next);
            draft.set(next);
        })
    };
    let onsubmit = {
        let (draft, photos, local, tries) = (draft.clone(), photos.clone(), local.setter(), tries.clone());
        let (run, forget) = (send.run.clone(), send.forget_error.clone());
        on_submit(move || {
            if photos.busy() {
                return;
            }
            tries.set(*tries + 1);
            forget.emit(());
            match draft.body(photos.claims()) {
                Ok(body) => {
                    local.set(Vec::new());
                    run.emit(body);
                }
                Err(errors) => local.set(errors),
            }
        })
    };
    let question = use_settled(draft.question(), SETTLED);
    let errors = still(&local, &draft).or(FieldErrors::of(send.error.as_ref()));
    let onpriority = onedit.reform(|word: String| -> Edit { Box::new(move |draft| draft.priority = word.parse().ok()) });
    let busy = match (send.busy, photos.busy()) {
        (true, _) => Some(t!("sending")),
        (_, true) => Some(t!("photos-on-their-way")),
        _ => None,
    };
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            <div><h1>{ t!("nav-enter") }</h1><p class="muted">{ t!("enter-lead") }</p></div>
            <ErrorSummary errors={errors.clone()} failure={send.error.clone()} tries={*tries} />
            <div class="c-enter">
                <WhatPart draft={(*draft).clone()} errors={errors.clone()} onedit={onedit.clone()} photos={photos.clone()} />
                <div class="stack">
                    <WhoPart draft={(*draft).clone()} errors={errors.clone()} onedit={onedit.clone()} />
                    <PlacePart draft={(*draft).clone()} errors={errors.clone()} {onedit} />
                    <SimilarPart question={(*question).clone()} />
                    <section class="card stack" aria-label={t!("enter-end")}>
                        <Select id={field_id("/priority")} label={t!("filter-priority")} value={draft.priority.map(|word| word.to_string()).unwrap_or_default()}
                            none={t!("enter-priority-none")} options={words::<Priority>()} error={errors.at("/priority").map(AttrValue::from)} onchange={onpriority} />
                        <Button submit={true} class="btn--block" busy={busy.map(AttrValue::from)}>{ t!("enter-go") }</Button>
                    </section>
                </div>
            </div>
        </form>
    }
}

/// How long nobody types before something is looked up.
const SETTLED: u32 = 700;

/// What was wrong at the last try and still is: what has been mended is not held against anybody.
fn still(told: &[FieldError], draft: &Draft) -> FieldErrors {
    let now = if told.is_empty() { Vec::new() } else { draft.body(Vec::new()).err().unwrap_or_default() };
    let mut errors = FieldErrors::default();
    told.iter().filter(|error| now.contains(error)).for_each(|error| errors.push(error.clone()));
    errors
}
