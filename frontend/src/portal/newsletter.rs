//! The newsletter: subscribing, confirming by the link in a mail, changing and leaving, and the letters that were sent.

mod letters;
mod own;
mod wishes;

pub use letters::{LetterPage, Letters};
pub use own::{Confirm, Manage};

use majlis_contract::newsletter::{NewsletterWishes, Subscribe, SubscriptionAsked};
use yew::prelude::*;

use self::wishes::WishesFields;
use super::Route;
use crate::api::newsletter::subscribe;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n;
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, Field, Link, Niche, glyph};

#[component]
pub fn Newsletter() -> Html {
    use_title(t!("newsletter-page"));
    let email = use_state(String::new);
    let wishes =
        use_state(|| NewsletterWishes { language: i18n::language(), digest: true, letters: true, axes: Vec::new(), kinds: Vec::new() });
    let asked = use_state(|| None::<String>);
    let form = {
        let asked = asked.setter();
        use_form(
            |body: Subscribe| async move { subscribe(&body).await },
            move |answer: SubscriptionAsked| asked.set(Some(answer.masked_address)),
        )
    };
    if let Some(address) = &*asked {
        return html! { <Asked address={address.clone()} /> };
    }
    let onsubmit = {
        let (email, wishes, submit) = (email.clone(), wishes.clone(), form.submit.clone());
        on_submit(move || submit.emit(Subscribe { email: email.trim().to_owned(), wishes: (*wishes).clone() }))
    };
    let onwishes = {
        let wishes = wishes.setter();
        Callback::from(move |now| wishes.set(now))
    };
    html! {
        <div class="wrap page">
            <form class="task stack gap-5" {onsubmit} novalidate={true}>
                <div>
                    <h1>{ t!("newsletter-page") }</h1>
                    <p class="lead">{ t!("newsletter-lead") }</p>
                </div>
                { form.summary() }
                <Field id={field_id("/email")} label={t!("newsletter-email")} hint={Some(html! { <>{ t!("newsletter-email-hint") }</> })}
                    value={(*email).clone()} oninput={bind(&email)} error={form.at("/email")} kind="email" inputmode="email"
                    autocomplete="email" dir="ltr" />
                <WishesFields wishes={(*wishes).clone()} onchange={onwishes} error={form.at("/wishes/digest")} />
                <div class="actions">
                    <Button submit={true} class="btn--lg" busy={form.busy.then(|| AttrValue::from(t!("newsletter-go")))}>{ t!("newsletter-go") }</Button>
                </div>
                <p><Link<Route> class="linkish" to={Route::Letters}>{ t!("newsletter-to-letters") }</Link<Route>></p>
            </form>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct AskedProps {
    address: String,
}

/// What to do next, announced where the form stood.
#[component]
fn Asked(props: &AskedProps) -> Html {
    html! {
        <div class="wrap page">
            <div class="stack narrow center">
                <Niche glyph={glyph::MAIL} class="niche--lg" />
                <div role="status">
                    <h1>{ t!("newsletter-asked") }</h1>
                    <p>{ t!("newsletter-asked-text") }{ " " }<bdi dir="ltr">{ &props.address }</bdi></p>
                </div>
                <p class="muted">{ t!("newsletter-asked-none") }</p>
                <p><Link<Route> class="linkish" to={Route::Participate}>{ t!("newsletter-to-board") }</Link<Route>></p>
            </div>
        </div>
    }
}
