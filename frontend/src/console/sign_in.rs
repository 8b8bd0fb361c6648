//! Staff sign-in: password, then the authenticator; the first time, setting the authenticator up.

use majlis_contract::auth::{Enrolled, Enrolment, StaffSignIn, StaffSignInAnswer, Tokens};
use yew::prelude::*;

pub use enrol::Enrol;
pub use recovery::Recovery;

use crate::session::use_session;

mod code;
mod demo;
mod enrol;
mod password;
mod recovery;

/// What has been proved so far.
#[derive(Clone, PartialEq)]
enum Stage {
    Password,
    Code(StaffSignIn),
    Enrol(Enrolment),
    /// Signed in once the recovery codes are put away.
    Recovery(Box<Enrolled>),
}

#[component]
pub fn SignIn() -> Html {
    let session = use_session();
    let stage = use_state(|| Stage::Password);
    let go = |next: fn() -> Stage| {
        let stage = stage.clone();
        Callback::from(move |()| stage.set(next()))
    };
    let onsigned_in = Callback::from(move |tokens: Tokens| session.begin(tokens));
    match &*stage {
        Stage::Password => {
            let onanswer = {
                let stage = stage.clone();
                Callback::from(move |(body, answer): (StaffSignIn, StaffSignInAnswer)| match answer {
                    StaffSignInAnswer::SignedIn(tokens) => onsigned_in.emit(*tokens),
                    StaffSignInAnswer::CodeRequired => stage.set(Stage::Code(body)),
                    StaffSignInAnswer::EnrolmentRequired(enrolment) => stage.set(Stage::Enrol(enrolment)),
                })
            };
            html! { <password::Password {onanswer} /> }
        }
        Stage::Code(known) => {
            html! { <code::Code known={known.clone()} {onsigned_in} onback={go(|| Stage::Password)} /> }
        }
        Stage::Enrol(enrolment) => {
            let onenrolled = {
                let stage = stage.clone();
                Callback::from(move |enrolled: Enrolled| stage.set(Stage::Recovery(Box::new(enrolled))))
            };
            html! { <enrol::Enrol enrolment={enrolment.clone()} {onenrolled} onback={go(|| Stage::Password)} /> }
        }
        Stage::Recovery(enrolled) => {
            let tokens = enrolled.tokens.clone();
            let ondone = Callback::from(move |()| onsigned_in.emit(tokens.clone()));
            html! { <recovery::Recovery codes={enrolled.recovery_codes.clone()} {ondone} /> }
        }
    }
}
