//! A text that people agree to, in the version in force.

use majlis_contract::policy::{PolicyKind, PolicyView};
use yew::prelude::*;

use super::Route;
use crate::i18n::{self, Label};
use crate::reference_data::use_policies;
use crate::t;
use crate::title::use_title;
use crate::ui::{Empty, Link, Skeleton, glyph};

#[derive(Properties, PartialEq)]
pub struct PolicyProps {
    pub kind: PolicyKind,
}

#[component]
pub fn Policy(props: &PolicyProps) -> Html {
    let policies = use_policies();
    let kind = props.kind;
    let shown = policies.ready().and_then(|list| list.iter().find(|policy| policy.kind == kind));
    let title = shown.map_or_else(|| kind.label(), |policy| i18n::here(&policy.title));
    use_title(title.clone());
    let other = PolicyKind::ALL.iter().copied().find(|other| *other != kind);
    html! {
        <div class="wrap page">
            <article class="stack gap-6 measure">
                <h1>{ title }</h1>
                { policies.show(html! { <Skeleton blocks={3} /> }, |_| match shown {
                    Some(policy) => text(policy),
                    None => html! { <Empty glyph={glyph::DOCUMENT} title={t!("policy-none")}><p>{ t!("policy-none-text") }</p></Empty> },
                }) }
                if kind == PolicyKind::Participation {
                    if let Some(policy) = shown {
                        <p><Link<Route> class="linkish" to={Route::PolicyVersion { id: policy.id }}>{ t!("policy-clauses") }</Link<Route>></p>
                    }
                    <p><Link<Route> class="linkish" to={Route::ModerationFigures}>{ t!("moderation-page") }</Link<Route>></p>
                }
                if let Some(other) = other {
                    <p><Link<Route> class="linkish" to={Route::Policy { kind: other }}>{ other.label() }</Link<Route>></p>
                }
            </article>
        </div>
    }
}

fn text(policy: &PolicyView) -> Html {
    html! {
        <>
            <p class="muted">
                { t!("policy-in-force", version = i64::from(policy.version)) }{ " " }
                <time datetime={policy.effective_at.date_naive().to_string()}>{ i18n::date_both(policy.effective_at) }</time>
            </p>
            { body(policy) }
        </>
    }
}

/// The text itself.
pub fn body(policy: &PolicyView) -> Html {
    let body = i18n::here(&policy.body);
    let paragraph = |part: &str| match part.strip_prefix("## ") {
        Some(heading) => html! { <h2 class="h-xl mt-3">{ heading.trim().to_owned() }</h2> },
        None => html! { <p class="pre">{ part.to_owned() }</p> },
    };
    html! {
        <div class="stack">
            // A heading may stand right above its text, without a blank line.
            { for body.split("\n\n").flat_map(split_heading).map(paragraph) }
        </div>
    }
}

fn split_heading(part: &str) -> Vec<&str> {
    let part = part.trim();
    match part.split_once('\n') {
        Some((heading, rest)) if heading.starts_with("## ") => vec![heading, rest.trim()],
        _ if part.is_empty() => Vec::new(),
        _ => vec![part],
    }
}
