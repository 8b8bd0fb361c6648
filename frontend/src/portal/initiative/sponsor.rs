//! What those who stand for an initiative see of it: the link for co-sponsors, a moderator's note, handing it in.

use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeView};
use yew::prelude::*;

use super::hidden::Hidden;
use super::leave::Leave;
use super::withdraw::Withdraw;
use crate::api::initiative::submit_initiative;
use crate::i18n::language;
use crate::load::use_action;
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Button, CopyButton, Icon, Link, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct SponsorProps {
    pub view: InitiativeView,
    pub set: Callback<InitiativeView>,
}

#[component]
pub fn Sponsor(props: &SponsorProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    html! {
        <>
            if let Some(note) = &view.note {
                <Alert tone={Tone::Warn} title={t!("initiative-note")}><p class="pre" dir="auto">{ note }</p></Alert>
            }
            if let Some(hidden) = &view.hidden {
                <Hidden view={view.clone()} set={props.set.clone()} hidden={hidden.clone()} />
            }
            if view.state == InitiativeState::Withdrawn {
                <Alert title={t!("initiative-withdrawn")}><p>{ t!("initiative-withdrawn-text") }</p></Alert>
            }
            if view.state == InitiativeState::Pending {
                <Alert title={t!("initiative-waits")}><p>{ t!("initiative-waits-text") }</p></Alert>
            }
            if view.state == InitiativeState::Draft {
                <Draft ..props.clone() />
            } else if may(InitiativeAction::Edit) {
                <p><Link<Route> class="btn" to={Route::EditInitiative { id: view.id }}><Icon glyph={glyph::EDIT} />{ t!("initiative-edit") }</Link<Route>></p>
            }
            if may(InitiativeAction::Withdraw) {
                <Withdraw ..props.clone() />
            }
        </>
    }
}

impl Clone for SponsorProps {
    fn clone(&self) -> Self {
        Self { view: self.view.clone(), set: self.set.clone() }
    }
}

/// What is still missing before it can be handed in.
#[component]
fn Draft(props: &SponsorProps) -> Html {
    let view = &props.view;
    let toast = use_toast();
    let send = {
        let (id, etag, set) = (view.id, view.etag.clone(), props.set.clone());
        let call = move |()| {
            let etag = etag.clone();
            async move { submit_initiative(id, &etag).await }
        };
        use_action(call, move |view| {
            toast.say(t!("initiative-submitted"));
            set.emit(view);
        })
    };
    let may = |action| view.permitted.contains(&action);
    let link = view.invitation.as_ref().map(|secret| {
        let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
        format!("{origin}/{}/initiatives/{}/join#secret={secret}", language(), view.id)
    });
    html! {
        <section class="card stack gap-3" aria-labelledby="draft-title">
            <h2 id="draft-title" class="h-lg">{ t!("initiative-draft") }</h2>
            <p>{ t!("initiative-cosponsors", count = view.cosponsor_count, needed = u32::from(view.terms.cosponsors)) }</p>
            if let Some(link) = link {
                <p class="muted">{ t!("initiative-link-text") }</p>
                <div><CopyButton text={link} label={t!("initiative-link")} /></div>
            }
            <div class="actions">
                if may(InitiativeAction::Submit) {
                    <Button busy={send.busy.then(|| AttrValue::from(t!("initiative-submit")))} onclick={send.run.reform(|_: MouseEvent| ())}>{ t!("initiative-submit") }</Button>
                }
                if may(InitiativeAction::Edit) {
                    <Link<Route> class="btn btn--second" to={Route::EditInitiative { id: view.id }}>{ t!("initiative-edit") }</Link<Route>>
                }
                if may(InitiativeAction::Leave) {
                    <Leave id={view.id} />
                }
            </div>
            if let Some(error) = &send.error {
                <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
            }
        </section>
    }
}
