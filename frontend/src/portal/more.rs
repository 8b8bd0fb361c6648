//! The phone's last tab: all that has no tab of its own.

use majlis_contract::Language;
use majlis_contract::municipality::Numerals;
use majlis_contract::policy::PolicyKind;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Route;
use super::unread::use_unread;
use crate::i18n::{self, Label, numerals};
use crate::municipality::{dial, use_municipality};
use crate::preference;
use crate::session::use_session;
use crate::shell_part::LanguageLink;
use crate::t;
use crate::title::use_title;
use crate::ui::{Badge, Glyph, Icon, Link, Ref, Tone, glyph};

#[component]
pub fn More() -> Html {
    use_title(t!("nav-more"));
    let municipality = use_municipality();
    let session = use_session();
    let unread = use_unread();
    let navigator = use_navigator();
    let signed_in = session.account().is_some();
    let row = |to: Route, glyph: Glyph, text: String, end: Html| {
        html! {
            <li>
                <Link<Route> class="menu__item" {to}>
                    <Icon {glyph} /><span class="grow">{ text }</span>{ end }<Icon glyph={glyph::CHEVRON} class="icon--sm" />
                </Link<Route>>
            </li>
        }
    };
    let count = if unread.count > 0 {
        html! { <Badge tone={Tone::Info} dense={true}>{ t!("unread", count = i64::from(unread.count)) }</Badge> }
    } else {
        Html::default()
    };
    let leave = Callback::from(move |_: MouseEvent| {
        session.sign_out();
        if let Some(navigator) = &navigator {
            navigator.push(&Route::Home);
        }
    });
    html! {
        <div class="wrap page">
            <div class="task stack gap-6">
                <h1>{ t!("nav-more") }</h1>
                <section class="menu" aria-label={t!("nav-account")}>
                    <ul>
                        if signed_in {
                            { row(Route::Account, glyph::PERSON, t!("nav-account"), Html::default()) }
                            { row(Route::Notifications, glyph::BELL, t!("nav-notifications"), count) }
                        } else {
                            { row(Route::SignIn, glyph::PERSON, t!("nav-sign-in"), Html::default()) }
                        }
                        { row(Route::OwnCases, glyph::INBOX, t!("nav-own-cases"), Html::default()) }
                        { row(Route::Contributions, glyph::SPEECH, t!("nav-contributions"), Html::default()) }
                        { row(Route::Map, glyph::PIN, t!("nav-map"), Html::default()) }
                        if !municipality.public_figures.is_empty() {
                            { row(Route::Figures, glyph::CHART, t!("nav-figures"), Html::default()) }
                        }
                    </ul>
                </section>
                <section class="menu" aria-labelledby="more-look">
                    <h2 id="more-look" class="h-lg">{ t!("more-look") }</h2>
                    <ul>
                        <li><LanguageLink class="menu__item" glyph={glyph::LANGUAGE} /></li>
                        <li><ThemeRow /></li>
                        if i18n::language() == Language::Arabic {
                            <li><NumeralsRow /></li>
                        }
                    </ul>
                </section>
                <section class="menu" aria-labelledby="more-about">
                    <h2 id="more-about" class="h-lg">{ t!("more-about") }</h2>
                    <ul>
                        { row(Route::Glossary, glyph::DOCUMENT, t!("glossary-page"), Html::default()) }
                        { for PolicyKind::ALL.iter().map(|kind| row(Route::Policy { kind: *kind }, glyph::DOCUMENT, kind.label(), Html::default())) }
                        <li>
                            <a class="menu__item" href={dial(&municipality.hotline)}>
                                <Icon glyph={glyph::PHONE} /><span class="grow">{ t!("foot-hotline") }</span><Ref value={municipality.hotline.clone()} />
                            </a>
                        </li>
                    </ul>
                </section>
                if signed_in {
                    <section class="menu">
                        <ul><li><button type="button" class="menu__item" onclick={leave}><Icon glyph={glyph::LEAVE} /><span>{ t!("sign-out") }</span></button></li></ul>
                    </section>
                }
            </div>
        </div>
    }
}

/// English is written with 0–9 alone.
#[component]
fn NumeralsRow() -> Html {
    let others = numerals::others();
    let text = match others {
        Numerals::Latin => t!("numerals-latin"),
        Numerals::Arabic => t!("numerals-arabic"),
    };
    let onclick = move |_: MouseEvent| numerals::choose(others);
    html! { <button type="button" class="menu__item" {onclick}><Icon glyph={glyph::SETTINGS} /><span>{ text }</span></button> }
}

#[component]
fn ThemeRow() -> Html {
    let dark = use_state(preference::is_dark);
    let onclick = {
        let dark = dark.clone();
        Callback::from(move |_: MouseEvent| {
            preference::set_dark(!*dark);
            dark.set(!*dark);
        })
    };
    let (glyph, text) = if *dark { (glyph::SUN, t!("theme-light")) } else { (glyph::MOON, t!("theme-dark")) };
    html! { <button type="button" class="menu__item" {onclick}><Icon {glyph} /><span>{ text }</span></button> }
}
