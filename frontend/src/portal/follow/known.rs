//! The cases whose secrets are kept on this device.

use futures_util::future::join_all;
use majlis_contract::CaseId;
use majlis_contract::case::CaseView;
use yew::prelude::*;

use crate::api::case::{CaseKey, get_case};
use crate::cases::secret;
use crate::load::use_load;
use crate::portal::case_card::CaseCard;
use crate::session::use_session;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Skeleton};

/// The newest of them are asked for; the others open by their links.
const SHOWN: usize = 6;

/// The newest of the cases that this device can open.
pub async fn known_cases(known: Vec<(CaseId, String)>) -> Vec<CaseView> {
    let ask = |(id, secret): (CaseId, String)| async move { get_case(&CaseKey { id, secret: Some(secret) }).await.ok() };
    join_all(known.into_iter().take(SHOWN).map(ask)).await.into_iter().flatten().collect()
}

/// Nothing when none is known here.
#[component]
pub fn KnownCases() -> Html {
    let session = use_session();
    let round = use_state(|| 0_u32);
    let asking = use_state(|| false);
    let known = use_memo(*round, |_| secret::all());
    let cases = use_load(((*known).clone(), session.is_unknown()), |(known, unknown)| async move {
        if unknown {
            return Ok(Vec::new());
        }
        Ok(known_cases(known).await)
    });
    if known.is_empty() {
        return Html::default();
    }
    let forget = {
        let (round, asking) = (round.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            secret::forget_all();
            asking.set(false);
            round.set(*round + 1);
        })
    };
    let ask = |shown: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(shown))
    };
    html! {
        <section class="mt-6" aria-labelledby="known-title">
            <h2 id="known-title" class="h-lg">{ t!("known-title") }</h2>
            <p class="small muted mb-3">{ t!("known-text") }</p>
            { cases.show(html! { <Skeleton blocks={1} /> }, |list| html! {
                <ul class="stack gap-3">
                    { for list.iter().map(|case| html! {
                        <li key={case.id.to_string()}>
                            <CaseCard
                                id={case.id}
                                reference={case.reference.clone()}
                                subject={case.subject.clone()}
                                state={case.state}
                                created_at={case.created_at}
                                clocks={case.clocks.clone()}
                            />
                        </li>
                    }) }
                </ul>
            }) }
            <Button kind={ButtonKind::Quiet} class="mt-2" onclick={ask(true).reform(|_| ())}>{ t!("known-forget") }</Button>
            <Dialog open={*asking} title={t!("known-forget-title")} onclose={ask(false)}>
                <p class="mt-3">{ t!("known-forget-text") }</p>
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("known-keep") }</Button>
                    <Button kind={ButtonKind::Danger} onclick={forget}>{ t!("known-forget") }</Button>
                </div>
            </Dialog>
        </section>
    }
}
