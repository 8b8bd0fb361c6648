//! Where one is signed in.

use majlis_contract::SessionId;
use majlis_contract::session::SessionView;
use yew::prelude::*;

use super::device;
use crate::api::account::{end_session, list_sessions};
use crate::load::{use_action, use_load};
use crate::t;
use crate::ui::{Alert, Badge, Button, ButtonKind, Skeleton, Tone, When, glyph, use_toast};

#[component]
pub fn Sessions() -> Html {
    let sessions = use_load((), |()| async { list_sessions().await.map(|page| page.items) });
    let toast = use_toast();
    let end = {
        let reload = sessions.reload.clone();
        use_action(
            |id: SessionId| async move { end_session(id).await },
            move |()| {
                toast.say(t!("session-ended"));
                reload.emit(());
            },
        )
    };
    let row = |session: &SessionView| {
        let id = session.id;
        let name = device_name(session.device.as_deref());
        html! {
            <li key={id.to_string()} class="row row--between">
                <div class="grow">
                    <p class="strong"><bdi>{ &name }</bdi></p>
                    <p class="small muted">{ t!("session-used") }{ " " }<When at={session.last_used_at} ago={true} /></p>
                </div>
                if session.current {
                    <Badge tone={Tone::Info} glyph={glyph::CHECK} dense={true}>{ t!("session-current") }</Badge>
                } else {
                    <Button
                        kind={ButtonKind::Second}
                        class="btn--dense"
                        disabled={end.busy}
                        label={t!("session-end-named", name = name.as_str())}
                        onclick={end.run.reform(move |_: MouseEvent| id)}
                    >
                        { t!("session-end") }
                    </Button>
                }
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="sessions-title">
            <h2 id="sessions-title">{ t!("sessions-title") }</h2>
            <p class="muted mb-5">{ t!("sessions-lead") }</p>
            if let Some(error) = &end.error {
                <Alert tone={Tone::Bad} role="alert" class="mb-5" title={error.text()} />
            }
            { sessions.show(html! { <Skeleton blocks={1} /> }, |list| html! { <ul class="rows">{ for list.iter().map(row) }</ul> }) }
        </section>
    }
}

fn device_name(agent: Option<&str>) -> String {
    match agent.map_or((None, None), device::names) {
        (Some(browser), Some(system)) => t!("session-device", browser = browser, system = system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => t!("session-unknown"),
    }
}
