//! The server said no: why, and the way back into the form with everything that was written.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::item::{Delete, ItemProps};
use crate::api::ApiError;
use crate::form::{FieldErrors, failure_title};
use crate::outbox::forget;
use crate::portal::Route;
use crate::portal::report::{is_under_way, take_back};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Link, Tone};

#[component]
pub fn Refused(props: &ItemProps) -> Html {
    let report = &props.report;
    let navigator = use_navigator();
    let other = use_state(|| false);
    let error = report.problem.clone().map(ApiError::refused);
    let fields = FieldErrors::of(error.as_ref()).summary();
    let mend = {
        let (report, other) = (Rc::clone(report), other.clone());
        Callback::from(move |_: MouseEvent| {
            if is_under_way() {
                return other.set(true);
            }
            let taken = report.draft.as_deref().is_some_and(|draft| take_back(draft, report.problem.clone()));
            let (Some(navigator), true) = (navigator.clone(), taken) else { return };
            let key = report.key.clone();
            spawn_local(async move {
                forget(&key, true).await;
                navigator.push(&Route::Report);
            });
        })
    };
    html! {
        <>
            <Alert tone={Tone::Bad} title={failure_title(error.as_ref())}>
                if !fields.is_empty() {
                    <ul>{ for fields.into_iter().map(|(_, text)| html! { <li>{ text }</li> }) }</ul>
                }
            </Alert>
            if *other {
                <Alert tone={Tone::Warn} role="alert">
                    <p>{ t!("waiting-other-draft") }</p>
                    <div class="alert__do"><Link<Route> class="btn btn--second btn--dense" to={Route::Report}>{ t!("resume-go-on") }</Link<Route>></div>
                </Alert>
            }
            <div class="row">
                <Button kind={ButtonKind::Second} class="btn--dense" onclick={mend}>{ t!("waiting-mend") }</Button>
                <Delete report={Rc::clone(report)} />
            </div>
        </>
    }
}
