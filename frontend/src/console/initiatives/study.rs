//! The committee's answer: adopting or declining, with reasons that everybody reads.

use majlis_contract::Bilingual;
use majlis_contract::initiative::{DecideInitiative, InitiativeView, STUDY_REASONS_LENGTH};
use yew::prelude::*;

use super::page::{StepProps, failed};
use crate::api::initiative_admin::decide_initiative;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::t;
use crate::ui::{Button, ButtonKind, TextArea, use_toast};

#[component]
pub fn Study(props: &StepProps) -> Html {
    let (arabic, english) = (use_state(String::new), use_state(String::new));
    let toast = use_toast();
    let form = {
        let (id, etag, set) = (props.view.id, props.view.etag.clone(), props.set.clone());
        let call = move |body: DecideInitiative| {
            let etag = etag.clone();
            async move { decide_initiative(id, &etag, &body).await }
        };
        use_form(call, move |view: InitiativeView| {
            toast.say(t!("study-decided"));
            set.emit(view);
        })
    };
    let send = |adopt: bool| {
        let (arabic, english, submit) = (arabic.clone(), english.clone(), form.submit.clone());
        move || submit.emit(DecideInitiative { adopt, reasons: Bilingual::new(arabic.trim(), english.trim()) })
    };
    let decline = send(false);
    let busy = form.busy.then(|| AttrValue::from(t!("sending")));
    let label = t!("study-reasons");
    html! {
        <section class="card stack gap-3" aria-labelledby="study-title">
            <h2 id="study-title" class="h-lg">{ t!("study-title") }</h2>
            <p class="muted">{ t!("study-lead") }</p>
            <form class="stack gap-3" onsubmit={on_submit(send(true))} novalidate={true}>
                { failed(form.failure.as_ref()) }
                <TextArea id={field_id("/reasons/ar")} label={t!("field-in-arabic", field = label.as_str())} value={(*arabic).clone()} oninput={bind(&arabic)}
                    error={form.at("/reasons/ar")} limit={STUDY_REASONS_LENGTH} />
                <TextArea id={field_id("/reasons/en")} label={t!("field-in-english", field = label.as_str())} value={(*english).clone()} oninput={bind(&english)}
                    error={form.at("/reasons/en")} limit={STUDY_REASONS_LENGTH} />
                <div class="row gap-2">
                    <Button submit={true} busy={busy.clone()}>{ t!("study-adopt") }</Button>
                    <Button kind={ButtonKind::DangerSecond} {busy} onclick={Callback::from(move |_: MouseEvent| decline())}>{ t!("study-decline") }</Button>
                </div>
            </form>
        </section>
    }
}
