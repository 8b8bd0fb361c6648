//! Supporting what somebody else said: one tap, and one more takes it back.

use majlis_contract::contribution::{ContributionAction, ContributionView};
use yew::prelude::*;

use crate::api::contribution::{support_contribution, unsupport_contribution};
use crate::i18n::number;
use crate::load::use_action;
use crate::portal::Route;
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Icon, Link, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct SupportProps {
    pub view: ContributionView,
    /// With an account, a visitor could.
    pub open: bool,
    /// As wide as its column, for the page of an idea.
    #[prop_or_default]
    pub block: bool,
    pub set: Callback<ContributionView>,
}

#[component]
pub fn Support(props: &SupportProps) -> Html {
    let view = &props.view;
    let id = view.id;
    let visitor = use_session().person == Person::Visitor;
    let told = use_state(|| false);
    let send = {
        let (set, told) = (props.set.clone(), told.setter());
        let call =
            move |support: bool| async move { if support { support_contribution(id).await } else { unsupport_contribution(id).await } };
        use_action(call, move |view| {
            told.set(true);
            set.emit(view);
        })
    };
    let may = |action| view.permitted.contains(&action);
    let words = t!("supports-count", count = view.supports);
    let class = classes!(if props.block { "btn--block" } else { "btn--dense" });
    if may(ContributionAction::Support) || may(ContributionAction::Unsupport) {
        let onclick = {
            let (run, support) = (send.run.clone(), !view.supported);
            Callback::from(move |_: MouseEvent| run.emit(support))
        };
        let kind = match (props.block, view.supported) {
            (true, false) => ButtonKind::Main,
            _ => ButtonKind::Second,
        };
        let glyph = if view.supported { glyph::CHECK } else { glyph::UP };
        let busy = send.busy.then(|| AttrValue::from(t!("support-do")));
        return html! {
            <>
                <Button {kind} {class} {glyph} {busy} pressed={view.supported} {onclick}>
                    { t!("support-do") }
                    if !props.block {
                        <span aria-hidden="true">{ number(f64::from(view.supports)) }</span>
                    }
                    <span class="sr">{ " " }{ &words }</span>
                </Button>
                <span class="sr" role="status">{ if *told { words } else { String::new() } }</span>
                if let Some(error) = &send.error {
                    <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
                }
            </>
        };
    }
    if visitor && props.open {
        return html! {
            <Link<Route> class={classes!(if props.block { "btn" } else { "btn btn--second" }, class)} to={Route::SignIn}>
                <Icon glyph={glyph::UP} />{ t!("support-sign-in") }
                if !props.block {
                    <span aria-hidden="true">{ number(f64::from(view.supports)) }</span>
                    <span class="sr">{ " " }{ words }</span>
                }
            </Link<Route>>
        };
    }
    if props.block {
        return Html::default();
    }
    html! { <span class="said__count"><Icon glyph={glyph::UP} class="icon--sm" />{ words }</span> }
}
