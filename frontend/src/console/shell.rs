//! Around every page of the console: the side navigation and the bar above.

use majlis_contract::case::QueueView;
use majlis_domain::permission::Permission;
use yew::prelude::*;

use super::counts::{count_text, initiatives_waiting, use_counts};
use super::in_view::use_current_in_view;
use super::search::SearchBox;
use super::{BASE, Route};
use crate::i18n::Label;
use crate::municipality::use_municipality;
use crate::session::use_session;
use crate::shell_part::{BrandMark, LanguageLink, SkipLink, ThemeButton};
use crate::t;
use crate::ui::{Button, ButtonKind, Glyph, Icon, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    pub route: Route,
    pub children: Html,
}

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    html! {
        <>
            <SkipLink />
            <div class="console">
                <Side route={props.route} />
                <div>
                    <Top />
                    <main class="c-main" id="main" tabindex="-1">{ props.children.clone() }</main>
                </div>
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SideProps {
    route: Route,
}

#[component]
fn Side(props: &SideProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    let item = |to: Route, glyph: Glyph, text: String| {
        html! { <Link<Route> {to} current={props.route == to}><Icon {glyph} />{ text }</Link<Route>> }
    };
    let counts = use_counts();
    let (waiting, unread) = (counts.of(QueueView::NeedsYou), counts.unread);
    let to_moderate = counts.moderation.map(|counts| counts.to_moderate());
    let (moderates, studies) = (session.may(Permission::ModerationAct), session.may(Permission::InitiativeStudy));
    let initiatives = counts.moderation.map(|counts| initiatives_waiting(&counts, moderates, studies));
    let initiatives = initiatives.filter(|_| moderates || studies);
    let nav = use_current_in_view((props.route, session.account().is_some(), waiting.is_some(), to_moderate.is_some()));
    let at_subject = matches!(
        props.route,
        Route::Subject { .. }
            | Route::Ideas { .. }
            | Route::IdeaComments { .. }
            | Route::Comments { .. }
            | Route::Draft { .. }
            | Route::Points { .. }
    );
    let at_subjects = at_subject || matches!(props.route, Route::Subjects | Route::Decisions | Route::Decision { .. });
    let at_work = matches!(props.route, Route::Inbox | Route::Case { .. });
    let at_administration = matches!(props.route, Route::Administration | Route::Section { .. } | Route::Thing { .. });
    let signed_in = session.account().is_some();
    html! {
        <header class="c-side on-deep">
            <Link<Route> class="brand" to={Route::Home}>
                <BrandMark />
                <span>
                    <span class="brand__name">{ t!("product-name") }</span>
                    <span class="brand__of">{ t!("console-name") }</span>
                </span>
            </Link<Route>>
            <nav ref={nav} class="c-nav c-nav--phone" aria-label={t!("nav-main")}>
                if session.may(Permission::CaseQueue) {
                    <Link<Route> to={Route::Inbox} current={at_work}>
                        <Icon glyph={glyph::INBOX} />{ t!("nav-inbox") }
                        if let Some(waiting) = waiting {
                            <span class="count">{ count_text(waiting) }<span class="sr">{ " " }{ t!("nav-inbox-waiting") }</span></span>
                        }
                    </Link<Route>>
                }
                if session.may(Permission::ModerationRead) {
                    <Link<Route> to={Route::Moderation} current={matches!(props.route, Route::Moderation | Route::Sanctions | Route::WatchWords)}>
                        <Icon glyph={glyph::SHIELD} />{ t!("nav-moderation") }
                        if let Some(waiting) = to_moderate {
                            <span class="count">{ count_text(waiting) }<span class="sr">{ " " }{ t!("nav-moderation-waiting") }</span></span>
                        }
                    </Link<Route>>
                }
                if session.may(Permission::SubjectRead) {
                    <Link<Route> to={Route::Subjects} current={at_subjects}><Icon glyph={glyph::SPEECH} />{ t!("nav-subjects") }</Link<Route>>
                }
                if session.may(Permission::InitiativeRead) {
                    <Link<Route> to={Route::Initiatives} current={matches!(props.route, Route::Initiatives | Route::Initiative { .. })}>
                        <Icon glyph={glyph::MEGAPHONE} />{ t!("nav-initiatives") }
                        if let Some(waiting) = initiatives {
                            <span class="count">{ count_text(waiting) }<span class="sr">{ " " }{ t!("nav-initiatives-waiting") }</span></span>
                        }
                    </Link<Route>>
                }
                if session.may(Permission::NewsletterRead) {
                    <Link<Route> to={Route::Newsletter} current={matches!(props.route, Route::Newsletter | Route::Partners | Route::Letter { .. })}>
                        <Icon glyph={glyph::MAIL} />{ t!("nav-newsletter") }
                    </Link<Route>>
                }
                if session.may(Permission::CaseEnter) {
                    { item(Route::Enter, glyph::PLUS, t!("nav-enter")) }
                }
                if session.may(Permission::ReportRead) {
                    { item(Route::Dashboard, glyph::CHART, t!("nav-dashboard")) }
                }
                if session.may(Permission::MunicipalityRead) {
                    <Link<Route> to={Route::Administration} current={at_administration}><Icon glyph={glyph::SETTINGS} />{ t!("nav-administration") }</Link<Route>>
                }
                if session.may(Permission::DeliveryManage) {
                    { item(Route::DeadLetters, glyph::WARNING, t!("nav-dead")) }
                }
                if session.may(Permission::LookRead) {
                    { item(Route::Looks, glyph::EYE, t!("nav-looks")) }
                }
                if session.may(Permission::ApiClientManage) {
                    { item(Route::Clients, glyph::KEY, t!("nav-clients")) }
                }
                if municipality.demo {
                    { item(Route::Messages, glyph::MAIL, t!("nav-messages")) }
                }
                if signed_in {
                    <Link<Route> to={Route::Notices} current={props.route == Route::Notices}>
                        <Icon glyph={glyph::BELL} />{ t!("nav-notices") }
                        if unread > 0 {
                            <span class="count">{ count_text(unread) }<span class="sr">{ " " }{ t!("notices-new") }</span></span>
                        }
                    </Link<Route>>
                    { item(Route::Account, glyph::PERSON, t!("nav-account")) }
                } else {
                    { item(Route::SignIn, glyph::PERSON, t!("nav-sign-in")) }
                }
            </nav>
        </header>
    }
}

#[component]
fn Top() -> Html {
    let session = use_session();
    let leave = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| session.sign_out())
    };
    html! {
        <section class="c-top" aria-label={t!("bar-name")}>
            if session.may(Permission::CaseQueue) {
                <SearchBox />
            }
            <div class="row gap-2 end">
                if let Some(account) = session.account() {
                    <span class="only-wide">
                        <span class="row gap-2">
                            <span class="avatar avatar--off" aria-hidden="true">{ initial(account.name.as_deref()) }</span>
                            <span class="small">
                                <bdi>{ account.name.clone().unwrap_or_default() }</bdi>
                                if let Some(grant) = account.roles.iter().find(|grant| grant.role.is_staff()) {
                                    { " · " }{ grant.role.label() }
                                }
                            </span>
                        </span>
                    </span>
                }
                <ThemeButton class="btn--dense" />
                <LanguageLink base={BASE} class="btn--dense" />
                if session.account().is_some() {
                    <span class="only-wide">
                        <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::LEAVE} onclick={leave.clone()}>{ t!("sign-out") }</Button>
                    </span>
                    <span class="only-narrow">
                        <Button kind={ButtonKind::Quiet} class="btn--dense btn--icon" glyph={glyph::LEAVE} label={t!("sign-out")} onclick={leave} />
                    </span>
                }
            </div>
        </section>
    }
}

fn initial(name: Option<&str>) -> String {
    name.and_then(|name| name.trim().chars().next()).map(String::from).unwrap_or_default()
}
