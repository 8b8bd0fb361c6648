//! Where one is signed in; another device can be signed out from here.

use majlis_contract::session::SessionView;
use yew::prelude::*;

use crate::api::account::{end_session, list_sessions};
use crate::load::{use_action, use_load};
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Failed, Skeleton, Tone, When, glyph, use_toast};

#[component]
pub fn Sessions() -> Html {
    let sessions = use_load((), |()| async { list_sessions().await.map(|page| page.items) });
    let toast = use_toast();
    let end = {
        let reload = sessions.reload.clone();
        use_action(
            |id| async move { end_session(id).await },
            move |()| {
                toast.say(t!("sessions-ended"));
                reload.emit(());
            },
        )
    };
    let item = |session: &SessionView| {
        let id = session.id;
        let name = session.device.as_deref().map_or_else(|| t!("sessions-unknown"), device_name);
        html! {
            <li key={id.to_string()} class="row row--between">
                <div>
                    <p class="row gap-2">
                        <bdi class="strong">{ &name }</bdi>
                        if session.current {
                            <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("sessions-this") }</Badge>
                        }
                    </p>
                    <p class="small muted">{ t!("sessions-used") }{ " " }<When at={session.last_used_at} ago={true} /></p>
                </div>
                if !session.current {
                    <Button kind={ButtonKind::Second} class="btn--dense" label={t!("sessions-end-named", name = name.as_str())}
                        onclick={end.run.reform(move |_: MouseEvent| id)}>{ t!("sessions-end") }</Button>
                }
            </li>
        }
    };
    html! {
        <div class="stack gap-3">
            if let Some(error) = &end.error {
                <Failed error={error.clone()} />
            }
            { sessions.show(html! { <Skeleton blocks={1} /> }, |list| html! { <ul class="stack gap-3">{ for list.iter().map(item) }</ul> }) }
        </div>
    }
}

/// "Chrome, Android" out of what browsers say of themselves; all of it when it says neither.
fn device_name(agent: &str) -> String {
    let first = |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    // The order matters: most browsers also name those that they descend from.
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => agent.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::device_name;

    #[test]
    fn devices_have_short_names() {
        let android = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36";
        assert_eq!(device_name(android), "Chrome, Android");
        assert_eq!(device_name("Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/142.0 Safari/537.36 Edg/142.0"), "Edge, Windows");
        assert_eq!(device_name("curl/8.5"), "curl/8.5");
    }
}
