//! One's own subscription, by the link in a mail: confirming asks first, since programs open links too.

use majlis_contract::message::LeftView;
use majlis_contract::newsletter::{ChangeSubscription, SubscriptionView};
use yew::prelude::*;

use super::WishesFields;
use crate::api::newsletter::{change_subscription, confirm_subscription, leave_newsletter, look_at_subscription};
use crate::form::{on_submit, use_form};
use crate::i18n::here;
use crate::load::{Load, use_action, use_load};
use crate::portal::Route;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, FirstScreen, Link, Niche, Tone, glyph, use_toast};

/// What stands behind `#secret=` in the address, where no server sees it.
fn secret() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix("#secret=").unwrap_or_default().to_owned()
}

#[component]
pub fn Confirm() -> Html {
    use_title(t!("newsletter-confirm"));
    let secret = use_memo((), |()| secret());
    let confirmed = use_state(|| None::<SubscriptionView>);
    let confirm = {
        let confirmed = confirmed.setter();
        use_action(confirm_subscription, move |view: SubscriptionView| confirmed.set(Some(view)))
    };
    let go = {
        let secret = (*secret).clone();
        confirm.run.reform(move |_: MouseEvent| secret.clone())
    };
    if let Some(view) = &*confirmed {
        return html! { <Own view={view.clone()} new={true} /> };
    }
    html! {
        <div class="wrap page">
            <div class="stack narrow center">
                <Niche glyph={glyph::MAIL} class="niche--lg" />
                <h1>{ t!("newsletter-confirm") }</h1>
                <p class="muted">{ t!("newsletter-confirm-ask") }</p>
                if confirm.error.is_some() {
                    { not_here() }
                }
                <div><Button busy={confirm.busy.then(|| AttrValue::from(t!("loading")))} onclick={go}>{ t!("newsletter-confirm-go") }</Button></div>
            </div>
        </div>
    }
}

/// The link names nothing, or nothing any more.
fn not_here() -> Html {
    html! {
        <Alert tone={Tone::Bad} role="alert" title={t!("newsletter-gone")}>
            <p>{ t!("newsletter-gone-text") }</p>
            <p><Link<Route> to={Route::Newsletter}>{ t!("newsletter-go") }</Link<Route>></p>
        </Alert>
    }
}

#[component]
pub fn Manage() -> Html {
    use_title(t!("newsletter-own"));
    let secret = use_memo((), |()| secret());
    let own = use_load((*secret).clone(), look_at_subscription);
    match &own.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(_) => {
            html! { <div class="wrap page"><div class="stack narrow"><h1>{ t!("newsletter-own") }</h1>{ not_here() }</div></div> }
        }
        Load::Ready(view) => html! { <Own view={(**view).clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct OwnProps {
    view: SubscriptionView,
    /// Just confirmed.
    #[prop_or_default]
    new: bool,
}

#[component]
fn Own(props: &OwnProps) -> Html {
    let view = &props.view;
    let wishes = use_state(|| view.wishes.clone());
    let left = use_state(|| false);
    let toast = use_toast();
    let form = use_form(
        |body: ChangeSubscription| async move { change_subscription(&body).await },
        move |_: SubscriptionView| toast.say(t!("newsletter-saved")),
    );
    let leave = {
        let left = left.setter();
        use_action(leave_newsletter, move |_: LeftView| left.set(true))
    };
    if *left {
        return html! {
            <div class="wrap page">
                <div class="stack narrow center">
                    <Niche glyph={glyph::MAIL} class="niche--lg" />
                    <div role="status"><h1>{ t!("newsletter-left") }</h1><p>{ t!("newsletter-left-text") }</p></div>
                    <p><Link<Route> class="linkish" to={Route::Newsletter}>{ t!("newsletter-again") }</Link<Route>></p>
                </div>
            </div>
        };
    }
    let onsubmit = {
        let (secret, wishes, submit) = (view.secret.clone(), wishes.clone(), form.submit.clone());
        on_submit(move || submit.emit(ChangeSubscription { secret: secret.clone(), wishes: (*wishes).clone() }))
    };
    let onwishes = {
        let wishes = wishes.setter();
        Callback::from(move |now| wishes.set(now))
    };
    let onleave = {
        let secret = view.secret.clone();
        leave.run.reform(move |_: MouseEvent| secret.clone())
    };
    html! {
        <div class="wrap page">
            <div class="task stack gap-5">
                <div>
                    <h1>{ if props.new { t!("newsletter-confirmed") } else { t!("newsletter-own") } }</h1>
                    if let Some(name) = &view.partner {
                        <p><bdi>{ here(name) }</bdi></p>
                    }
                    <p class="lead" role={props.new.then_some("status")}>{ t!("newsletter-own-lead") }{ " " }<bdi dir="ltr">{ &view.masked_address }</bdi></p>
                </div>
                <form class="stack gap-5" {onsubmit} novalidate={true}>
                    { form.summary() }
                    <WishesFields wishes={(*wishes).clone()} onchange={onwishes} error={form.at("/wishes/digest")} />
                    <div class="actions">
                        <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("newsletter-save")))}>{ t!("newsletter-save") }</Button>
                    </div>
                </form>
                <section class="card card--sunken stack gap-3" aria-labelledby="leave-title">
                    <h2 id="leave-title" class="h-lg">{ t!("newsletter-leave") }</h2>
                    <p class="muted">{ if view.partner.is_some() { t!("newsletter-leave-partner") } else { t!("newsletter-leave-text") } }</p>
                    if let Some(error) = &leave.error {
                        <Alert tone={Tone::Bad} role="alert" title={t!("newsletter-leave")}><p>{ error.text() }</p></Alert>
                    }
                    <div>
                        <Button kind={ButtonKind::Second} busy={leave.busy.then(|| AttrValue::from(t!("loading")))} onclick={onleave}>{ t!("newsletter-leave-go") }</Button>
                    </div>
                </section>
            </div>
        </div>
    }
}
