//! The municipality's own mark.

use serde_json::Value;
use web_sys::File;
use yew::prelude::*;

use super::thing::refusal;
use super::upload::FileButton;
use crate::api::administration::{remove_mark, set_mark};
use crate::load::use_action;
use crate::t;
use crate::ui::{Button, ButtonKind, Failed, use_toast};

#[derive(Properties, PartialEq)]
pub struct MarkCardProps {
    pub settings: Value,
    pub onsaved: Callback<Value>,
}

#[component]
pub fn MarkCard(props: &MarkCardProps) -> Html {
    let etag = props.settings["etag"].as_str().unwrap_or_default().to_owned();
    let shown = props.settings["mark_url"].as_str().map(str::to_owned);
    let toast = use_toast();
    let saved = {
        let onsaved = props.onsaved.clone();
        move |settings: Value| {
            toast.say(t!("mark-saved"));
            onsaved.emit(settings);
        }
    };
    let send = {
        let etag = etag.clone();
        use_action(
            move |file: File| {
                let etag = etag.clone();
                async move { set_mark(&etag, &file).await }
            },
            saved.clone(),
        )
    };
    let remove = use_action(
        move |()| {
            let etag = etag.clone();
            async move { remove_mark(&etag).await }
        },
        saved,
    );
    let error = send.error.as_ref().or(remove.error.as_ref());
    html! {
        <section class="card stack gap-3" aria-labelledby="mark">
            <h2 id="mark" class="h-md">{ t!("mark-title") }</h2>
            <p class="small muted" id="mark-hint">{ t!("mark-hint") }</p>
            if let Some(error) = error {
                { refusal(error).unwrap_or_else(|| html! { <Failed error={error.clone()} /> }) }
            }
            if let Some(address) = &shown {
                <img class="c-mark" src={address.clone()} alt={t!("mark-shown")} />
            }
            <div class="row gap-3">
                <FileButton id="mark-file" accept="image/png,image/webp" label={t!("mark-choose")} busy={send.busy} described_by="mark-hint" onfile={send.run.clone()} />
                if shown.is_some() {
                    <Button kind={ButtonKind::DangerSecond} class="btn--dense" busy={remove.busy.then(|| AttrValue::from(t!("sending")))} onclick={remove.run.reform(|_: MouseEvent| ())}>{ t!("mark-remove") }</Button>
                }
            </div>
        </section>
    }
}
