//! Alerts, the error summary, and what failed to load.

use yew::prelude::*;

use super::{Button, ButtonKind, Icon, Tone, glyph};
use crate::api::ApiError;
use crate::form::{FieldErrors, failure_title};
use crate::t;
use crate::title::focus;

#[derive(Properties, PartialEq)]
pub struct AlertProps {
    #[prop_or(Tone::Info)]
    pub tone: Tone,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// `status` when it appears, `alert` only for what stops the person.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    #[prop_or_default]
    pub children: Html,
}

/// Says what is the matter and what to do.
#[component]
pub fn Alert(props: &AlertProps) -> Html {
    let glyph = match props.tone {
        Tone::Ok => glyph::CHECK_RING,
        Tone::Warn => glyph::WARNING,
        Tone::Bad => glyph::STOP,
        _ => glyph::INFO,
    };
    html! {
        <div class={classes!("alert", format!("alert--{}", props.tone.word()), props.class.clone())} role={props.role.clone()}>
            <Icon {glyph} />
            <div>
                if let Some(title) = &props.title {
                    <strong>{ title }</strong>
                }
                { props.children.clone() }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    pub errors: FieldErrors,
    /// Why sending failed, if it did.
    #[prop_or_default]
    pub failure: Option<ApiError>,
    /// Count the tries: the summary takes focus anew after each.
    #[prop_or_default]
    pub tries: u32,
}

/// At the head of a form: takes focus and links to each field. Nothing while all is well.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let shown = !props.errors.is_empty() || props.failure.is_some();
    use_effect_with((shown, props.tries, props.failure.clone()), |(shown, _, _)| {
        if *shown {
            focus("error-summary");
        }
    });
    if !shown {
        return Html::default();
    }
    html! {
        <div class="alert alert--bad" role="alert" id="error-summary" tabindex="-1">
            <Icon glyph={glyph::STOP} />
            <div>
                <h2>{ failure_title(props.failure.as_ref()) }</h2>
                if !props.errors.is_empty() {
                    <ul>
                        { for props.errors.summary().into_iter().map(|(id, text)| {
                            let target = id.clone();
                            // A plain fragment link would be a change of address to the router.
                            let onclick = Callback::from(move |event: MouseEvent| {
                                event.prevent_default();
                                focus(&target);
                            });
                            html! { <li><a href={format!("#{id}")} {onclick}>{ text }</a></li> }
                        }) }
                    </ul>
                }
                { request_code(props.failure.as_ref()) }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub struct FailedProps {
    pub error: ApiError,
    #[prop_or_default]
    pub again: Option<Callback<()>>,
}

/// In place of what could not be read.
#[component]
pub fn Failed(props: &FailedProps) -> Html {
    html! {
        <Alert tone={Tone::Bad} role="alert" title={t!("failed-title")}>
            <p>{ props.error.text() }</p>
            { request_code(Some(&props.error)) }
            if let Some(again) = &props.again {
                <div class="alert__do">
                    <Button kind={ButtonKind::Second} onclick={again.reform(|_| ())}>{ t!("try-again") }</Button>
                </div>
            }
        </Alert>
    }
}

/// Only our own faults have a code worth telling.
fn request_code(error: Option<&ApiError>) -> Html {
    let serious = error.filter(|error| error.problem.as_ref().is_some_and(|problem| problem.status >= 500));
    match serious.and_then(ApiError::request_id) {
        Some(id) => html! { <p class="small">{ t!("request-code") }{ " " }<bdi class="ref">{ id.to_owned() }</bdi></p> },
        None => Html::default(),
    }
}
