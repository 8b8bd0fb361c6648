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
use crate::portal::report::{is_in_use, take_back};
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Link, Tone};

#[component]
pub fn Refused(props: &ItemProps) -> Html {
    let report = &props.report;
    let navigator = use_navigator();
    let account = use_session().account_id();
    let hindered = use_state(|| None::<String>);
    let error = report.problem.clone().map_or_else(ApiError::unreadable, ApiError::refused);
    let fields = FieldErrors::of(Some(&error));
    let photos_gone = !fields.within(&["/attachments"]).is_empty();
    let fields = fields.outside(&["/attachments"]).summary();
    let mend = {
        let (report, hindered) = (Rc::clone(report), hindered.clone());
        Callback::from(move |_: MouseEvent| {
            if is_in_use(account) {
                return hindered.set(Some(t!("waiting-other-draft")));
            }
            if !report.draft.as_deref().is_some_and(|draft| take_back(account, draft, report.problem.clone())) {
                return hindered.set(Some(t!("waiting-not-taken")));
            }
            let Some(navigator) = navigator.clone() else { return };
            let key = report.key.clone();
            spawn_local(async move {
                forget(&key, true).await;
                navigator.push(&Route::Report);
            });
        })
    };
    html! {
        <>
            <Alert tone={Tone::Bad} title={failure_title(Some(&error))}>
                if photos_gone || !fields.is_empty() {
                    <ul>
                        { for fields.into_iter().map(|(_, text)| html! { <li>{ text }</li> }) }
                        if photos_gone {
                            <li>{ t!("waiting-photos-gone") }</li>
                        }
                    </ul>
                }
            </Alert>
            if let Some(text) = &*hindered {
                <Alert tone={Tone::Warn} role="alert">
                    <p>{ text }</p>
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
