//! The recovery codes, shown this one time.

use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::console::entrance::Entrance;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, Choice, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct RecoveryProps {
    pub codes: Vec<String>,
    pub ondone: Callback<()>,
}

#[component]
pub fn Recovery(props: &RecoveryProps) -> Html {
    use_title(t!("recovery-title"));
    let kept = use_state(|| false);
    let toast = use_toast();
    let copy = {
        let text = props.codes.join("\n");
        Callback::from(move |_: MouseEvent| {
            let (text, toast) = (text.clone(), toast.clone());
            spawn_local(async move {
                let Some(window) = web_sys::window() else { return };
                if JsFuture::from(window.navigator().clipboard().write_text(&text)).await.is_ok() {
                    toast.say(t!("copied"));
                }
            });
        })
    };
    let onchange = {
        let kept = kept.clone();
        Callback::from(move |checked| kept.set(checked))
    };
    html! {
        <Entrance glyph={glyph::KEY} title={t!("recovery-title")} lead={t!("recovery-lead")}>
            <Alert tone={Tone::Warn} title={t!("recovery-once-title")}><p>{ t!("recovery-once-text") }</p></Alert>
            <section class="card stack">
                <ul class="codes" aria-label={t!("recovery-title")}>
                    { for props.codes.iter().map(|code| html! { <li><bdi class="code-secret">{ code }</bdi></li> }) }
                </ul>
                <div class="row gap-2">
                    <Button kind={ButtonKind::Second} glyph={glyph::COPY_LINK} onclick={copy}>{ t!("recovery-copy") }</Button>
                </div>
                <Choice name="kept" many={true} checked={*kept} {onchange} label={html! { { t!("recovery-kept") } }} />
                <Button
                    class="btn--lg btn--block"
                    disabled={!*kept}
                    described_by={(!*kept).then_some("recovery-why")}
                    onclick={props.ondone.reform(|_: MouseEvent| ())}
                >
                    { t!("recovery-go") }
                </Button>
                if !*kept {
                    <p class="small muted" id="recovery-why">{ t!("recovery-why") }</p>
                }
            </section>
        </Entrance>
    }
}
