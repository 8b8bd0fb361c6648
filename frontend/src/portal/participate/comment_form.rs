//! Writing a comment, or an answer to one.

use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::account::AccountView;
use majlis_contract::contribution::{COMMENT_LENGTH, ContributionState, ContributionView, CreateComment};
use majlis_contract::role::PublicName;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::comments::Thread;
use super::kept::use_draft;
use super::name::NameChoice;
use super::own::failure;
use super::personal::use_personal;
use super::policy::{use_agreed, use_terms};
use crate::api::subject::create_comment;
use crate::form::use_form;
use crate::load::use_sending_key;
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, Link, TextArea, use_toast};

#[derive(Properties, PartialEq)]
pub struct CommentFormProps {
    pub thread: Thread,
    /// The comment that it answers.
    #[prop_or_default]
    pub reply_to: Option<ContributionId>,
    pub label: AttrValue,
    pub send: AttrValue,
    pub onsent: Callback<ContributionView>,
    /// Puts the form away; what is written stays.
    #[prop_or_default]
    pub oncancel: Option<Callback<()>>,
}

/// The way to sign in for a visitor.
#[component]
pub fn CommentForm(props: &CommentFormProps) -> Html {
    let session = use_session();
    match session.account() {
        Some(account) => {
            let key = account.id.to_string();
            html! {
                <Inside {key} account={Rc::clone(account)} thread={props.thread} reply_to={props.reply_to} label={props.label.clone()}
                    send={props.send.clone()} onsent={props.onsent.clone()} oncancel={props.oncancel.clone()} />
            }
        }
        None => html! { <p><Link<Route> class="btn btn--second" to={Route::SignIn}>{ t!("comment-sign-in") }</Link<Route>></p> },
    }
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Words {
    text: String,
    public_name: Option<PublicName>,
}

#[derive(Properties, PartialEq)]
struct InsideProps {
    account: Rc<AccountView>,
    thread: Thread,
    reply_to: Option<ContributionId>,
    label: AttrValue,
    send: AttrValue,
    onsent: Callback<ContributionView>,
    oncancel: Option<Callback<()>>,
}

#[component]
fn Inside(props: &InsideProps) -> Html {
    let Thread { subject, idea, part, .. } = props.thread;
    let section_id = part.section();
    let reply_to = props.reply_to;
    // One form for each place that is answered.
    let on = section_id.map_or_else(|| subject.to_string(), |id| id.to_string());
    let place = reply_to.or(idea).map_or(on, |id| id.to_string());
    let draft = use_draft::<Words>(format!("comment.{place}.{}", props.account.id));
    let sending = use_sending_key::<CreateComment>();
    let toast = use_toast();
    let form = {
        let (draft, sending, onsent) = (draft.clone(), sending.clone(), props.onsent.clone());
        let key_of = sending.clone();
        let call = move |body: CreateComment| {
            let key = key_of.of(&body);
            async move { create_comment(subject, &key, &body).await }
        };
        use_form(call, move |view: ContributionView| {
            sending.spend();
            draft.clear();
            toast.say(if view.state == ContributionState::Published { t!("comment-published") } else { t!("comment-pending") });
            onsent.emit(view);
        })
    };
    let personal = use_personal(form.failure.as_ref(), &draft.value.text);
    let terms = use_terms(form.failure.as_ref());
    let field = format!("comment-{place}");
    {
        let (field, eager) = (field.clone(), reply_to.is_some());
        use_effect_with((form.tries, form.errors.clone()), move |(_, errors)| {
            if eager || !errors.is_empty() {
                focus(&field);
            }
        });
    }
    let sent = {
        let (words, submit, checked) = ((*draft.value).clone(), form.submit.clone(), personal.is_checked());
        use_agreed(&terms, move |policy_id| {
            submit.emit(CreateComment {
                idea_id: idea,
                section_id,
                reply_to,
                text: words.text.trim().to_owned(),
                public_name: words.public_name,
                policy_id,
                personal_data_checked: checked,
            });
        })
    };
    // What goes with sending stands there once something is written.
    let begun = !draft.value.text.is_empty();
    html! {
        <form class="card card--sunken stack" onsubmit={&sent.submit} novalidate={true}>
            { failure(&form) }
            <TextArea id={field.clone()} label={props.label.clone()} value={draft.value.text.clone()}
                oninput={draft.on(|words, text| words.text = text)} error={form.at("/text")} limit={begun.then_some(COMMENT_LENGTH as usize)} />
            { personal.show(&field) }
            if begun {
                <NameChoice id={format!("{field}-name")} account={(*props.account).clone()} chosen={draft.value.public_name}
                    onchange={draft.on(|words, name| words.public_name = name)} />
            }
            { terms.show(&format!("{field}-policy"), form.at("/policy_id")) }
            <div class="row">
                <Button submit={true} busy={sent.busy(form.busy)}>{ &props.send }</Button>
                if let Some(cancel) = &props.oncancel {
                    <Button kind={ButtonKind::Quiet} onclick={cancel.reform(|_: MouseEvent| ())}>{ t!("say-later") }</Button>
                }
            </div>
        </form>
    }
}
