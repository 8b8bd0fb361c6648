//! Asks another moderator to look at what was hidden.

use majlis_contract::contribution::{AppealContribution, ContributionView};
use yew::prelude::*;

use super::{OwnFormProps, failure, use_refusal};
use crate::api::contribution::appeal_contribution;
use crate::form::{on_submit, use_form};
use crate::portal::participate::kept::use_draft;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, TextArea};

/// Characters of an appeal at most.
const LENGTH: usize = 2000;

#[component]
pub fn AppealForm(props: &OwnFormProps) -> Html {
    let (id, etag) = (props.view.id, props.view.etag.clone());
    let draft = use_draft::<String>(format!("appeal.{id}"));
    let form = {
        let (draft, done) = (draft.clone(), props.done.clone());
        let call = move |body: AppealContribution| {
            let etag = etag.clone();
            async move { appeal_contribution(id, &etag, &body).await }
        };
        use_form(call, move |view: ContributionView| {
            draft.clear();
            done.emit((view, t!("own-appealed")));
        })
    };
    use_refusal(form.failure.as_ref(), &form.clear, &props.refused);
    let field = format!("appeal-{id}");
    {
        let field = field.clone();
        use_effect_with((form.tries, form.errors.clone()), move |_| focus(&field));
    }
    let onsubmit = {
        let (text, submit) = (draft.value.trim().to_owned(), form.submit.clone());
        on_submit(move || submit.emit(AppealContribution { text: text.clone() }))
    };
    html! {
        <form class="stack" {onsubmit} novalidate={true}>
            { failure(&form) }
            <TextArea id={field} label={t!("own-appeal-label")} hint={html! { <>{ t!("own-appeal-hint") }</> }} value={(*draft.value).clone()}
                oninput={draft.on(|text, typed| *text = typed)} error={form.at("/text")} limit={LENGTH} />
            <div class="row">
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("say-busy")))}>{ t!("own-appeal-send") }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ t!("say-later") }</Button>
            </div>
        </form>
    }
}
