//! Following a subject: one tap, and one more ends it. Who is not signed in is led there, and follows when they are back.

use majlis_contract::SubjectId;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::subject_follow::{follow_subject, unfollow_subject};
use crate::load::use_action;
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct FollowSubjectProps {
    pub id: SubjectId,
    /// As the page was read.
    pub following: bool,
}

#[component]
pub fn FollowSubject(props: &FollowSubjectProps) -> Html {
    let (id, session, navigator) = (props.id, use_session(), use_navigator());
    let signed_in = session.account_id().is_some();
    let following = use_state(|| props.following);
    let told = use_state(|| false);
    let send = {
        let (following, told) = (following.setter(), told.setter());
        let call = move |follow: bool| async move {
            let done = if follow { follow_subject(id).await } else { unfollow_subject(id).await };
            done.map(|()| follow)
        };
        use_action(call, move |now| {
            following.set(now);
            told.set(true);
        })
    };
    {
        let (run, already) = (send.run.clone(), props.following);
        use_effect_with((), move |()| {
            // Who comes back without having signed in wants it no more.
            if wanted::take(id) && signed_in && !already {
                run.emit(true);
            }
        });
    }
    let onclick = {
        let (run, follow) = (send.run.clone(), !*following);
        Callback::from(move |_: MouseEvent| match &navigator {
            Some(navigator) if !signed_in => {
                wanted::keep(id);
                navigator.push(&Route::SignIn);
            }
            _ => run.emit(follow),
        })
    };
    let said = match (*told, *following) {
        (false, _) => String::new(),
        (true, true) => t!("follow-subject-now"),
        (true, false) => t!("follow-subject-left"),
    };
    html! {
        <div class="stack gap-1">
            <div>
                <Button kind={ButtonKind::Second} glyph={if *following { glyph::CHECK } else { glyph::BELL }} pressed={*following}
                    busy={send.busy.then(|| AttrValue::from(t!("follow-subject")))} described_by="follow-subject-hint" {onclick}>
                    { t!("follow-subject") }
                </Button>
            </div>
            <p id="follow-subject-hint" class="small muted">
                { if signed_in { t!("follow-subject-hint") } else { t!("follow-subject-hint-visitor") } }
            </p>
            <span class="sr" role="status">{ said }</span>
            if let Some(error) = &send.error {
                <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
            }
        </div>
    }
}

/// What somebody wanted to follow before they signed in. Kept for the life of the tab.
mod wanted {
    use majlis_contract::SubjectId;
    use web_sys::Storage;

    const KEY: &str = "majlis.follow-subject";

    fn storage() -> Option<Storage> {
        web_sys::window()?.session_storage().ok().flatten()
    }

    pub fn keep(id: SubjectId) {
        if let Some(storage) = storage() {
            let _ = storage.set_item(KEY, &id.to_string());
        }
    }

    /// Whether it was this one; asked again it is not.
    pub fn take(id: SubjectId) -> bool {
        let Some(storage) = storage() else { return false };
        let was = storage.get_item(KEY).ok().flatten();
        let _ = storage.remove_item(KEY);
        was.is_some_and(|was| was == id.to_string())
    }
}
