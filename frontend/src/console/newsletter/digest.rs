//! When the digest of the week leaves.

use majlis_contract::calendar::Weekday;
use majlis_contract::newsletter::{EditNewsletterSettings, NewsletterSettings};
use majlis_domain::permission::Permission;
use yew::prelude::*;

use crate::api::newsletter_admin::{edit_newsletter_settings, get_newsletter_settings};
use crate::console::subjects::{changed_alert, is_stale};
use crate::form::{field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Select, Skeleton, use_toast};

/// For those who may set it a form, for others a line.
#[component]
pub fn Digest() -> Html {
    let manages = use_session().may(Permission::NewsletterManage);
    let settings = use_load((), |()| get_newsletter_settings());
    let again = settings.reload.clone();
    settings.show(html! { <Skeleton /> }, |settings| {
        if manages {
            return html! { <Set key={settings.etag.clone()} settings={settings.clone()} onstale={again.clone()} /> };
        }
        html! { <p class="muted">{ t!("digest-leaves", day = settings.digest_day.label(), hour = hour(settings.digest_hour)) }</p> }
    })
}

/// A full hour as clocks show it.
fn hour(hour: u8) -> String {
    format!("{hour:02}:00")
}

#[derive(Properties, PartialEq)]
struct SetProps {
    settings: NewsletterSettings,
    onstale: Callback<()>,
}

#[component]
fn Set(props: &SetProps) -> Html {
    let etag = use_state(|| props.settings.etag.clone());
    let day = use_state(|| props.settings.digest_day);
    let chosen = use_state(|| props.settings.digest_hour);
    let toast = use_toast();
    let form = {
        let (version, etag) = ((*etag).clone(), etag.setter());
        use_form(
            move |body: EditNewsletterSettings| {
                let version = version.clone();
                async move { edit_newsletter_settings(&version, &body).await }
            },
            move |now: NewsletterSettings| {
                etag.set(now.etag);
                toast.say(t!("digest-saved"));
            },
        )
    };
    let onsubmit = {
        let (submit, body) = (form.submit.clone(), EditNewsletterSettings { digest_day: *day, digest_hour: *chosen });
        on_submit(move || submit.emit(body.clone()))
    };
    let onday = {
        let day = day.clone();
        Callback::from(move |word: String| day.set(word.parse().unwrap_or(*day)))
    };
    let onhour = {
        let chosen = chosen.clone();
        Callback::from(move |word: String| chosen.set(word.parse().unwrap_or(*chosen)))
    };
    let days = Weekday::ALL.iter().map(|day| (day.to_string(), day.label())).collect();
    let hours = (0..24_u8).map(|at| (at.to_string(), hour(at))).collect();
    let stale = form.failure.as_ref().is_some_and(is_stale);
    html! {
        <form class="card stack gap-3" {onsubmit} novalidate={true}>
            <h2 class="h-lg">{ t!("digest-settings") }</h2>
            if stale {
                { changed_alert() }
                <div><Button kind={ButtonKind::Second} onclick={props.onstale.reform(|_: MouseEvent| ())}>{ t!("digest-again") }</Button></div>
            } else {
                { form.summary() }
            }
            <div class="row gap-3 c-both">
            <Select id={field_id("/digest_day")} label={t!("digest-day")} value={day.to_string()} options={vec![(None, days)]} onchange={onday} error={form.at("/digest_day")} />
            <Select id={field_id("/digest_hour")} label={t!("digest-at")} value={chosen.to_string()} options={vec![(None, hours)]} onchange={onhour} error={form.at("/digest_hour")} />
            <Button kind={ButtonKind::Second} submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("digest-save") }</Button>
            </div>
        </form>
    }
}
