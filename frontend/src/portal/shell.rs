//! Around every page of the portal: top bar, tabs of the phone, footer.

use gloo_timers::callback::Timeout;
use majlis_contract::Language;
use majlis_contract::municipality::Numerals;
use majlis_contract::policy::PolicyKind;
use majlis_contract::subject::Axis;
use yew::prelude::*;
use yew_router::prelude::*;

use super::notices::Notices;
use super::unread::{UnreadProvider, use_unread};
use super::{Route, came_from};
use crate::i18n::{self, Label, numerals};
use crate::municipality::{dial, use_municipality};
use crate::session::use_session;
use crate::shell_part::{BrandMark, LanguageLink, SkipLink, ThemeButton};
use crate::t;
use crate::ui::{Glyph, Icon, Link, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    pub children: Html,
}

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    use_effect_with(route, |route| came_from::remember(*route));
    html! {
        <UnreadProvider>
            <SkipLink />
            <TopBar {route} />
            <Notices {route} />
            <main id="main" tabindex="-1">{ props.children.clone() }</main>
            <Footer />
            <TabBar {route} />
        </UnreadProvider>
    }
}

#[derive(Properties, PartialEq)]
struct BarProps {
    route: Route,
}

#[component]
fn TopBar(props: &BarProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    let route = props.route;
    let item = |to: Route, text: String| html! { <Link<Route> {to} current={route == to}>{ text }</Link<Route>> };
    let on_map = matches!(route, Route::Map | Route::PublicCase { .. });
    let taking_part = takes_part(route);
    html! {
        <header class="top">
            <div class="wrap top__in">
                <Link<Route> class="brand" to={Route::Home}>
                    <BrandMark />
                    <span>
                        <span class="brand__name">{ t!("product-name") }</span>
                        <span class="brand__of">{ i18n::here(&municipality.name) }</span>
                    </span>
                </Link<Route>>
                <nav class="nav only-wide" aria-label={t!("nav-main")}>
                    { item(Route::Report, t!("nav-report")) }
                    { item(Route::Follow, t!("nav-follow")) }
                    <Link<Route> to={Route::Participate} current={taking_part}>{ t!("nav-participate") }</Link<Route>>
                    { item(Route::OwnCases, t!("nav-own-cases")) }
                    <Link<Route> to={Route::Map} current={on_map}>{ t!("nav-map") }</Link<Route>>
                </nav>
                <div class="top__end">
                    <Link<Route> class="btn btn--quiet btn--icon" to={Route::Search} current={route == Route::Search} label={t!("search-page")}>
                        <Icon glyph={glyph::SEARCH} />
                    </Link<Route>>
                    <ThemeButton />
                    <LanguageLink />
                    if session.account().is_some() {
                        <Bell />
                        <Link<Route> class="btn btn--second only-wide" to={Route::Account}>{ t!("nav-account") }</Link<Route>>
                    } else if !session.is_unknown() && !session.is_away() {
                        <Link<Route> class="btn btn--second only-wide" to={Route::SignIn}>{ t!("nav-sign-in") }</Link<Route>>
                    }
                </div>
            </div>
        </header>
    }
}

/// Below the board.
fn takes_part(route: Route) -> bool {
    matches!(
        route,
        Route::Participate
            | Route::Axis { .. }
            | Route::Subject { .. }
            | Route::ProposeIdea { .. }
            | Route::Idea { .. }
            | Route::Initiatives
            | Route::Initiative { .. }
            | Route::Decisions
            | Route::Decision { .. }
    )
}

/// The messages, and how many are new.
#[component]
fn Bell() -> Html {
    let unread = use_unread().count;
    let label = match unread {
        0 => t!("nav-notifications"),
        count => t!("nav-notifications-unread", count = i64::from(count)),
    };
    html! {
        <Link<Route> class="btn btn--quiet btn--icon bell" to={Route::Notifications} {label}>
            <Icon glyph={glyph::BELL} />
            if unread > 0 {
                <span class="bell__count" aria-hidden="true">{ if unread > 99 { "99+".to_owned() } else { unread.to_string() } }</span>
            }
        </Link<Route>>
    }
}

#[component]
fn TabBar(props: &BarProps) -> Html {
    let below_more = matches!(
        props.route,
        Route::More
            | Route::Figures
            | Route::Map
            | Route::PublicCase { .. }
            | Route::Account
            | Route::OwnCases
            | Route::Contributions
            | Route::SignIn
            | Route::Notifications
            | Route::Policy { .. }
            | Route::PolicyVersion { .. }
            | Route::Glossary
    );
    let tab = |to: Route, glyph: Glyph, text: String| {
        html! { <li><Link<Route> {to} current={props.route == to}><Icon {glyph} />{ text }</Link<Route>></li> }
    };
    html! {
        <nav class="tabs-bar" aria-label={t!("nav-tabs")}>
            <ul>
                { tab(Route::Home, glyph::HOME, t!("nav-home")) }
                { tab(Route::Follow, glyph::FOLLOW, t!("nav-follow")) }
                <li class="tabs-bar__do">
                    <Link<Route> to={Route::Report} current={props.route == Route::Report}><Icon glyph={glyph::PLUS} />{ t!("nav-report") }</Link<Route>>
                </li>
                <li>
                    <Link<Route> to={Route::Participate} current={takes_part(props.route)}><Icon glyph={glyph::SPEECH} />{ t!("nav-participate") }</Link<Route>>
                </li>
                <li><Link<Route> to={Route::More} current={below_more}><Icon glyph={glyph::MORE} />{ t!("nav-more") }</Link<Route>></li>
            </ul>
        </nav>
    }
}

#[component]
fn Footer() -> Html {
    let municipality = use_municipality();
    let link = |to: Route, text: String| html! { <li><Link<Route> {to}>{ text }</Link<Route>></li> };
    let policy = |kind: PolicyKind| link(Route::Policy { kind }, kind.label());
    html! {
        <footer class="foot lattice lattice--deep">
            <div class="wrap foot__in">
                <div class="foot__cols">
                    <div>
                        <h2>{ t!("foot-reports") }</h2>
                        <ul>
                            { link(Route::Report, t!("home-report-title")) }
                            { link(Route::Follow, t!("home-follow-title")) }
                            { link(Route::OwnCases, t!("nav-own-cases")) }
                            { link(Route::Map, t!("nav-map")) }
                        </ul>
                    </div>
                    <div>
                        <h2>{ t!("foot-participate") }</h2>
                        <ul>
                            { for Axis::ALL.iter().map(|axis| link(Route::Axis { axis: *axis }, axis.label())) }
                            { link(Route::Participate, t!("participate-page")) }
                        </ul>
                    </div>
                    <div>
                        <h2>{ t!("foot-help") }</h2>
                        <ul>
                            <li>
                                <a href={dial(&municipality.hotline)}>
                                    { t!("foot-hotline") }{ " " }<Ref value={municipality.hotline.clone()} />
                                </a>
                            </li>
                            <li><a href="/api/docs">{ t!("foot-developers") }</a></li>
                        </ul>
                    </div>
                    <div>
                        <h2>{ t!("foot-trust") }</h2>
                        <ul>
                            if !municipality.public_figures.is_empty() {
                                { link(Route::Figures, t!("nav-figures")) }
                            }
                            { link(Route::Glossary, t!("glossary-page")) }
                            { policy(PolicyKind::Participation) }
                            { policy(PolicyKind::Privacy) }
                        </ul>
                    </div>
                </div>
                <div class="foot__meta">
                    <Today />
                    if i18n::language() == Language::Arabic {
                        <button type="button" class="foot__button" onclick={|_| numerals::choose(numerals::others())}>
                            { match numerals::others() {
                                Numerals::Latin => t!("numerals-latin"),
                                Numerals::Arabic => t!("numerals-arabic"),
                            } }
                        </button>
                    }
                    <span>{ t!("foot-owner", name = i18n::here(&municipality.name)) }</span>
                </div>
            </div>
        </footer>
    }
}

/// The day in both calendars, once the page stands: the calendars cost a phone more than the rest of the footer.
#[component]
fn Today() -> Html {
    let today = use_state(|| None);
    use_effect_with((), {
        let today = today.clone();
        move |()| {
            let later = Timeout::new(0, move || today.set(Some(i18n::date_both(i18n::now()))));
            move || drop(later)
        }
    });
    html! { <span>{ today.as_ref().map(|date| t!("foot-today", date = date)) }</span> }
}
