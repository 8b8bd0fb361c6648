//! The one main button: on to the next step, or send.

use majlis_contract::policy::PolicyView;
use yew::prelude::*;

use crate::load::Loading;
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::portal::report::course::participation;
use crate::portal::report::step::{Back, Step, will_be_back};
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Button, ButtonKind, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct ForwardProps {
    pub step: Step,
    pub policies: Loading<Vec<PolicyView>>,
    /// A photo is on its way: sending now would leave it behind.
    pub photos_busy: bool,
    pub busy: bool,
}

#[component]
pub fn Forward(props: &ForwardProps) -> Html {
    let municipality = use_municipality();
    let session = use_session();
    if props.step == Step::Similar {
        return html! { <Button submit={true} kind={ButtonKind::Second} class="btn--lg" glyph_end={glyph::ARROW}>{ t!("similar-different") }</Button> };
    }
    if let Some(next) = props.step.next() {
        return html! { <Button submit={true} class="btn--lg" glyph_end={glyph::ARROW}>{ next.forward() }</Button> };
    }
    if session.person == Person::Visitor && !municipality.guests_may_report {
        return html! {
            <span class="actions__link" onclick={|_| will_be_back(Back::SignedIn)}><Link<Route> class="btn btn--lg" to={Route::SignIn}>{ t!("report-sign-in-to-send") }</Link<Route>></span>
        };
    }
    let ready = !props.photos_busy && !session.is_unknown() && participation(&props.policies).is_some();
    let busy = props.busy.then(|| AttrValue::from(t!("report-sending")));
    html! {
        <>
            if props.photos_busy {
                <p class="small muted fill-line" id="report-wait" role="status">{ t!("report-photos-busy") }</p>
            }
            <Button submit={true} class="btn--lg" {busy} disabled={!ready} described_by={props.photos_busy.then_some("report-wait")}>
                { t!("report-send") }
            </Button>
        </>
    }
}
