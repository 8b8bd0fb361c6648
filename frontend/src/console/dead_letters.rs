//! Messages that were given up: by channel, each or all tried once more.

use majlis_contract::DeliveryId;
use majlis_contract::change::SubjectKind;
use majlis_contract::delivery::{ChannelCount, DeadLetter, DeadLetterQuery, DeliveryChannel, RetryDeadLetters};
use yew::prelude::*;

use super::Route;
use super::administration::History;
use crate::api::dead_letter::{count_dead_letters, list_dead_letters, retry_dead_letter, retry_dead_letters};
use crate::i18n::{Label, notice_label};
use crate::load::{Load, use_action, use_load, use_paged};
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, Chip, Empty, Link, Ref, Tone, When, glyph, use_toast};

/// Counting stops there.
const MOST_COUNTED: u32 = 1000;

#[component]
pub fn DeadLetters() -> Html {
    use_title(t!("dead-title"));
    let toast = use_toast();
    let channel = use_state(|| None::<DeliveryChannel>);
    let counts = use_load((), |()| async { count_dead_letters().await.map(|page| page.items) });
    let list =
        use_paged(*channel, |channel, cursor| async move { list_dead_letters(&DeadLetterQuery { channel, limit: None, cursor }).await });
    let again = {
        let (counts, list) = (counts.reload.clone(), list.reload.clone());
        move || {
            counts.emit(());
            list.emit(());
        }
    };
    let one = {
        let (again, toast) = (again.clone(), toast.clone());
        use_action(
            |id: DeliveryId| async move { retry_dead_letter(id).await },
            move |()| {
                toast.say(t!("dead-retried"));
                again();
            },
        )
    };
    let all = use_action(
        |channel: DeliveryChannel| async move { retry_dead_letters(&RetryDeadLetters { channel }).await },
        move |retrying| {
            toast.say(t!("dead-retried-all", count = retrying.count));
            again();
        },
    );
    let known: &[ChannelCount] = match &counts.state {
        Load::Ready(known) => known.as_slice(),
        _ => &[],
    };
    let total: u32 = known.iter().map(|counted| counted.count).sum();
    let chip = |value: Option<DeliveryChannel>, count: u32| {
        let set = channel.setter();
        let name = value.map_or_else(|| t!("dead-all"), |channel| channel.label());
        html! { <Chip pressed={*channel == value} onclick={move |()| set.set(value)}>{ name }{ " " }<span class="count">{ counted(count) }</span></Chip> }
    };
    let waiting = known.iter().find(|counted| Some(counted.channel) == *channel).map_or(0, |counted| counted.count);
    html! {
        <div class="stack">
            <h1>{ t!("dead-title") }</h1>
            <p class="muted measure">{ t!("dead-lead") }</p>
            <div class="row row--between">
                <div class="row gap-2" role="group" aria-label={t!("dead-channel")}>
                    { chip(None, total) }
                    { for known.iter().map(|counted| chip(Some(counted.channel), counted.count)) }
                </div>
                if let Some(channel) = (*channel).filter(|_| waiting > 0) {
                    <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::STATE_REOPENED} busy={all.busy.then(|| AttrValue::from(t!("loading")))}
                        onclick={all.run.reform(move |_: MouseEvent| channel)}>{ t!("dead-retry-all", channel = channel.label()) }</Button>
                }
            </div>
            if let Some(error) = one.error.as_ref().or(all.error.as_ref()) {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} />
            }
            { list.show(html! { <Empty glyph={glyph::CHECK} title={t!("dead-none-title")}><p>{ t!("dead-none-text") }</p></Empty> }, || html! {
                <>
                    { table(&list.items, &one.run) }
                    { list.more_button() }
                </>
            }) }
            <History subject={SubjectKind::Delivery} />
        </div>
    }
}

fn counted(count: u32) -> String {
    if count >= MOST_COUNTED { format!("{MOST_COUNTED}+") } else { count.to_string() }
}

fn table(letters: &[DeadLetter], retry: &Callback<DeliveryId>) -> Html {
    html! {
        <div class="table-wrap">
            <table class="table table--dense table--cards">
                <caption class="sr">{ t!("dead-title") }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ t!("dead-case") }</th>
                        <th scope="col">{ t!("dead-about") }</th>
                        <th scope="col">{ t!("dead-to") }</th>
                        <th scope="col">{ t!("dead-why") }</th>
                        <th scope="col">{ t!("dead-when") }</th>
                        <th scope="col"><span class="sr">{ t!("clients-actions") }</span></th>
                    </tr>
                </thead>
                <tbody>{ for letters.iter().map(|letter| row(letter, retry)) }</tbody>
            </table>
        </div>
    }
}

fn row(letter: &DeadLetter, retry: &Callback<DeliveryId>) -> Html {
    let id = letter.id;
    let reference = letter.case_reference.clone().unwrap_or_else(|| notice_label(letter.about));
    let case = letter.case_id.zip(letter.case_reference.clone());
    let case = case.map(|(id, reference)| html! { <Link<Route> to={Route::Case { id }}><Ref value={reference} /></Link<Route>> });
    html! {
        <tr key={id.to_string()}>
            <th scope="row">{ case.unwrap_or_else(|| html! { { t!("dead-no-case") } }) }</th>
            <td data-th={t!("dead-about")}>{ notice_label(letter.about) }<span class="t__sub">{ letter.audience.label() }</span></td>
            <td data-th={t!("dead-to")}>{ letter.channel.label() }<span class="t__sub"><Ref value={letter.masked_address.clone()} /></span></td>
            <td data-th={t!("dead-why")}>
                <span dir="auto">{ letter.last_error.clone().unwrap_or_default() }</span>
                <span class="t__sub">{ t!("dead-attempts", count = letter.attempts) }</span>
            </td>
            <td data-th={t!("dead-when")}><When at={letter.failed_at.unwrap_or(letter.created_at)} /></td>
            <td data-th="">
                <Button kind={ButtonKind::Second} class="btn--dense" label={t!("dead-retry-named", reference = reference.as_str())}
                    onclick={retry.reform(move |_: MouseEvent| id)}>{ t!("dead-retry") }</Button>
            </td>
        </tr>
    }
}
