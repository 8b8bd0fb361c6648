//! Warnings and bans: in force, appealed, past; lifting them and deciding appeals.

use majlis_contract::sanction::{DecideSanction, SanctionAction, SanctionKind, SanctionQuery, SanctionShelf, SanctionState, SanctionView};
use yew::prelude::*;

use super::super::counts::{count_text, use_counts};
use super::entry::beginning;
use super::is_stale;
use crate::api::sanction::{lift_sanction, list_sanctions, uphold_sanction};
use crate::console::Route;
use crate::form::{bind, on_submit, use_form};
use crate::i18n::{Label, moment_both};
use crate::load::use_paged;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, Chip, Empty, Link, TextArea, Tone, When, glyph};

/// Characters of what is said to the person at most.
const NOTE: usize = 1000;
/// Characters of the beginning that a card shows.
const BEGINNING: usize = 140;

impl Label for SanctionShelf {
    const STEM: &'static str = "sanction-shelf";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

#[component]
pub fn Sanctions() -> Html {
    use_title(t!("sanctions-title"));
    let shelf = use_state(SanctionShelf::default);
    let appeals = use_counts().moderation.map(|counts| counts.sanctions);
    let chip = |which: SanctionShelf| {
        let shelf = shelf.clone();
        let count = appeals.filter(|count| which == SanctionShelf::Appealed && *count > 0);
        let label = count.map_or_else(|| which.label(), |count| format!("{} {}", which.label(), count_text(count)));
        html! { <Chip key={which.as_str()} pressed={which == *shelf} onclick={Callback::from(move |()| shelf.set(which))}>{ label }</Chip> }
    };
    html! {
        <>
            <h1 class="mb-3">{ t!("sanctions-title") }</h1>
            <p class="mb-3"><Link<Route> to={Route::Moderation}>{ t!("moderation-title") }</Link<Route>></p>
            <div class="row gap-2 mb-3" role="group" aria-label={t!("sanction-shelves")}>{ for SanctionShelf::ALL.iter().map(|which| chip(*which)) }</div>
            <List key={shelf.as_str()} shelf={*shelf} />
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ListProps {
    shelf: SanctionShelf,
}

#[component]
fn List(props: &ListProps) -> Html {
    let list =
        use_paged(
            props.shelf,
            |shelf, cursor| async move { list_sanctions(&SanctionQuery { shelf: Some(shelf), limit: None, cursor }).await },
        );
    let refresh = use_counts().refresh;
    let ondone = {
        let reload = list.reload.clone();
        Callback::from(move |()| {
            reload.emit(());
            refresh.emit(());
        })
    };
    html! {
        <div class="stack gap-3">
            { list.show(html! { <Empty glyph={glyph::CHECK_RING} title={t!("sanctions-none")} /> }, || html! {
                <>
                    { for list.items.iter().map(|one| html! { <Card key={format!("{}-{}", one.id, one.etag)} sanction={one.clone()} ondone={ondone.clone()} /> }) }
                    { list.more_button() }
                </>
            }) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    sanction: SanctionView,
    ondone: Callback<()>,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let one = &props.sanction;
    let heading = format!("sanction-{}", one.id);
    let title = match one.until {
        Some(until) => t!("sanction-ban-until", moment = moment_both(until)),
        None => t!("sanction-warning"),
    };
    // Of who began an initiative the initiative itself says it.
    let author = one.contribution.as_ref().map(|said| said.author.clone().unwrap_or_else(|| t!("moderation-nameless")));
    html! {
        <article class="card stack gap-3" aria-labelledby={heading.clone()}>
            <h2 id={heading} class="h-lg">
                { title }
                if let Some(author) = author {
                    { " · " }<bdi>{ author }</bdi>
                }
            </h2>
            <p class="facts">
                <span><When at={one.given_at} ago={true} /></span>
                <span class="strong">{ standing(one) }</span>
            </p>
            if let Some(said) = &one.contribution {
                <blockquote class="c-said" dir="auto"><p>{ beginning(said, BEGINNING) }</p></blockquote>
            }
            if let Some(initiative) = &one.initiative {
                <p><Link<Route> to={Route::Initiative { id: initiative.id }}><bdi>{ &initiative.title }</bdi></Link<Route>></p>
            }
            <ul class="bullets">{ for one.reasons.iter().map(|reason| html! { <li>{ reason.label() }</li> }) }</ul>
            { said(t!("sanction-told"), &one.note) }
            if let Some(appeal) = &one.appeal {
                { said(t!("sanction-appeal"), &appeal.text) }
            }
            if let Some(decision) = &one.decision {
                { said(t!("sanction-decision"), &decision.note) }
            }
            if one.permitted.contains(&SanctionAction::Lift) {
                <Decide sanction={one.clone()} ondone={props.ondone.clone()} />
            } else if one.state == SanctionState::Appealed {
                <p class="small muted">{ t!("sanction-another") }</p>
            }
        </article>
    }
}

fn standing(one: &SanctionView) -> String {
    match one.state {
        SanctionState::Appealed => t!("sanction-is-appealed"),
        SanctionState::Lifted => t!("sanction-is-lifted"),
        SanctionState::Upheld if one.is_in_force => t!("sanction-is-upheld"),
        _ if one.is_in_force => t!("sanction-is-in-force"),
        _ => t!("sanction-is-over"),
    }
}

fn said(by: String, words: &str) -> Html {
    html! { <div><p class="small muted">{ by }</p><p class="pre" dir="auto">{ words.to_owned() }</p></div> }
}

/// One word to the person, whichever way it is decided.
#[component]
fn Decide(props: &CardProps) -> Html {
    let (id, etag) = (props.sanction.id, props.sanction.etag.clone());
    let note = use_state(String::new);
    let action = use_mut_ref(|| SanctionAction::Lift);
    let form = {
        let (action, done) = (action.clone(), props.ondone.clone());
        let call = move |body: DecideSanction| {
            let (etag, action) = (etag.clone(), *action.borrow());
            async move {
                match action {
                    SanctionAction::Uphold => uphold_sanction(id, &etag, &body).await,
                    _ => lift_sanction(id, &etag, &body).await,
                }
            }
        };
        use_form(call, move |_: SanctionView| done.emit(()))
    };
    let send = |which: SanctionAction| {
        let (action, note, submit) = (action.clone(), note.clone(), form.submit.clone());
        move || {
            action.replace(which);
            submit.emit(DecideSanction { note: note.trim().to_owned() });
        }
    };
    let uphold = send(SanctionAction::Uphold);
    let appealed = props.sanction.permitted.contains(&SanctionAction::Uphold);
    let busy = form.busy.then(|| AttrValue::from(t!("sending")));
    let lift = match props.sanction.kind {
        SanctionKind::Warning => t!("sanction-lift-warning"),
        SanctionKind::Ban => t!("sanction-lift-ban"),
    };
    html! {
        <form class="stack" onsubmit={on_submit(send(SanctionAction::Lift))} novalidate={true}>
            if let Some(error) = form.failure.as_ref().filter(|error| error.fields().is_empty()) {
                <Alert tone={Tone::Bad} role="alert"><p>{ if is_stale(error) { t!("moderation-stale") } else { error.text() } }</p></Alert>
            }
            <TextArea id={format!("decide-{id}")} label={t!("sanction-decide-note")} hint={html! { { t!("sanction-decide-hint") } }} value={(*note).clone()}
                oninput={bind(&note)} error={form.at("/note")} limit={NOTE} />
            <div class="row">
                <Button submit={true} busy={busy.clone()}>{ lift }</Button>
                if appealed {
                    <Button kind={ButtonKind::DangerSecond} {busy} onclick={Callback::from(move |_: MouseEvent| uphold())}>{ t!("sanction-uphold") }</Button>
                }
            </div>
        </form>
    }
}
