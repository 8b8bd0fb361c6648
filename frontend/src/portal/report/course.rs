//! The course of a report: the draft, the step, what is wrong, and sending.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use majlis_contract::district::DistrictView;
use majlis_contract::policy::{PolicyKind, PolicyView};
use majlis_contract::problem::{ErrorCode, FieldCode, FieldError};
use yew::prelude::*;
use yew_router::prelude::*;

use super::checks::{check_all, reachable};
use super::draft::{Draft, Editor};
use super::kept::{Elsewhere, use_keeping, use_kept};
use super::send::{Outcome, Sending, send};
use super::similar::{Similar, use_similar};
use super::step::{Back, Step};
use crate::api::{self, ApiError};
use crate::cases::{Photos, secret};
use crate::form::FieldErrors;
use crate::load::{Loading, use_action, use_load};
use crate::portal::Route;
use crate::session::use_session;
use crate::t;
use crate::title::focus;
use crate::ui::use_toast;

/// Everything that the views need.
pub struct Course {
    pub draft: UseReducerHandle<Draft>,
    pub editor: Editor,
    pub photos: Photos,
    /// How many photos of an old draft the server no longer has.
    pub expired: usize,
    /// The address names a step.
    pub started: bool,
    pub step: Step,
    /// Where to go on with a draft: what the server refused first.
    pub furthest: Step,
    pub go: Callback<Step>,
    /// The step that the way back leads to.
    pub previous: Option<Step>,
    pub similar: Similar,
    pub policies: Loading<Vec<PolicyView>>,
    /// What is wrong in this step.
    pub errors: FieldErrors,
    /// Why sending failed, when no field is to blame.
    pub failure: Option<ApiError>,
    pub tries: u32,
    pub busy: bool,
    /// On to the next step, or sends.
    pub submit: Callback<()>,
    /// Begins anew.
    pub discard: Callback<()>,
    /// Another's report was joined in its place.
    pub put_away: Callback<()>,
    pub elsewhere: Option<Elsewhere>,
}

#[hook]
pub fn use_course(districts: &Rc<Vec<DistrictView>>, back: Option<Back>) -> Course {
    let account = use_session().account_id();
    let guest = account.is_none();
    let navigator = use_navigator();
    let toast = use_toast();
    let asked = Step::asked(use_location().as_ref());
    let kept = use_kept(account, back == Some(Back::SignedIn));
    let (draft, editor, photos) = (kept.draft.clone(), kept.editor.clone(), kept.photos.clone());
    let policies = use_load((), |()| async { Ok(api::municipality::list_policies().await?.items) });
    let errors = use_state(FieldErrors::default);
    let tries = use_state(|| 0_u32);
    let arrived = use_state(|| false);
    let put_away = {
        let (arrived, kept) = (arrived.clone(), kept.clone());
        Callback::from(move |()| {
            arrived.set(true);
            kept.put_away();
        })
    };
    let step = reachable(asked.unwrap_or(Step::Kind), &draft, districts);
    let go = {
        let navigator = navigator.clone();
        Callback::from(move |step: Step| {
            if let Some(navigator) = &navigator {
                // A pair of strings always becomes a query.
                let _ = navigator.push_with_query(&Route::Report, [("step", step.word())]);
            }
        })
    };
    let similar = use_similar(step, &draft);
    {
        // Nothing like it, or nobody could look: the step is passed over, in the browser's history too.
        let navigator = navigator.clone();
        use_effect_with((step, similar.clone()), move |(step, similar)| {
            if let (Some(navigator), Step::Similar, Similar::None) = (&navigator, *step, similar) {
                let _ = navigator.replace_with_query(&Route::Report, [("step", Step::Review.word())]);
            }
        });
    }
    let sending = use_action(send, {
        let (navigator, put_away, photos) = (navigator.clone(), put_away.clone(), photos.clone());
        move |outcome: Outcome| {
            put_away.emit(());
            let Some(navigator) = &navigator else { return };
            let Outcome::Arrived { receipt, earlier, guests } = outcome else { return navigator.replace(&Route::Waiting) };
            photos.drop_kept();
            if guests {
                secret::remember(receipt.id, &receipt.secret);
            }
            if earlier {
                toast.say(t!("report-earlier-arrived"));
            }
            // Back from the case leads to before the report, not to a sent form.
            let _ = navigator.replace_with_query(&Route::Case { id: receipt.id }, [("sent", "1")]);
        }
    });
    use_keeping(&kept, sending.busy, *arrived);
    {
        // What was mended since the last try is no error any more; what was broken since waits for the next.
        let (errors, districts, photos) = (errors.clone(), Rc::clone(districts), photos.clone());
        use_effect_with(((*draft).clone(), photos.failed()), move |(draft, _)| {
            if !errors.is_empty() {
                errors.set(errors.still(&check_all(step, draft, &districts, guest, &photos)));
            }
        });
    }
    {
        let (go, editor, photos, reload, errors) = (go.clone(), editor.clone(), photos.clone(), policies.reload.clone(), errors.clone());
        use_effect_with(sending.error.clone(), move |error| {
            let Some(error) = error else { return };
            for field in error.fields() {
                match (field.pointer.strip_prefix("/attachments/"), field.code) {
                    (Some(at), FieldCode::Unknown) => photos.expire(at.parse().unwrap_or_default()),
                    (_, FieldCode::PolicyOutdated) => reload.emit(()),
                    _ => {}
                }
            }
            if error.is(ErrorCode::ValidationFailed) {
                editor.change(Draft::forget_try);
            }
            let found = FieldErrors::of(Some(error));
            if !found.within(&["/attachments"]).is_empty() {
                // Gone again as soon as the photo is.
                let mut photo = FieldErrors::default();
                photo.push(FieldError::new("/attachments", FieldCode::Invalid));
                errors.set(photo);
            }
            if let Some(step) = Step::ALL.into_iter().find(|step| *step != Step::Review && !step.own(&found).is_empty()) {
                go.emit(step);
                to_summary();
            }
        });
    }
    {
        // The address follows when a step can't be reached yet.
        let navigator = navigator.clone();
        use_effect_with((asked, step), move |(asked, step)| {
            if let (Some(navigator), true) = (&navigator, asked.is_some_and(|asked| asked != *step)) {
                let _ = navigator.replace_with_query(&Route::Report, [("step", step.word())]);
            }
        });
    }
    let submit = {
        let (draft, districts, photos, go, editor) = (draft.clone(), Rc::clone(districts), photos.clone(), go.clone(), editor.clone());
        let (errors, tries, run, forget_error) = (errors.clone(), tries.clone(), sending.run.clone(), sending.forget_error.clone());
        let (policy, elsewhere) = (participation(&policies).map(|policy| policy.id), kept.elsewhere.clone());
        let idle = !sending.busy && !photos.busy();
        Callback::from(move |()| {
            forget_error.emit(());
            elsewhere.set(None);
            editor.change(|draft| draft.refused = None);
            // The last step sends, so it looks at all of them.
            let looked_at = if step == Step::Review { Step::ALL.to_vec() } else { vec![step] };
            for at in looked_at {
                let found = check_all(at, &draft, &districts, guest, &photos);
                if !found.is_empty() {
                    if at != step {
                        go.emit(at);
                        to_summary();
                    }
                    errors.set(found);
                    return tries.set(*tries + 1);
                }
            }
            errors.set(FieldErrors::default());
            if let Some(next) = step.next() {
                return go.emit(next);
            }
            let body = policy.and_then(|policy| draft.body(policy, photos.claims(), guest));
            if let (Some(body), true) = (body, idle) {
                let tried = body.clone();
                let sending = Sending { body, draft: (*draft).clone(), photos: photos.kept(), photo_waits: photos.waiting(), account };
                editor.change(move |draft| draft.remember_try(tried));
                run.emit(sending);
            }
        })
    };
    let discard = {
        let (photos, editor, errors, forget_error) = (photos.clone(), editor.clone(), errors.clone(), sending.forget_error.clone());
        Callback::from(move |()| {
            photos.clear();
            editor.change(|draft| *draft = Draft::default());
            errors.set(FieldErrors::default());
            forget_error.emit(());
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Report);
            }
        })
    };
    let failure = sending.error.or_else(|| draft.refused.clone().map(ApiError::refused));
    let server = FieldErrors::of(failure.as_ref());
    let furthest = Step::ALL.into_iter().find(|step| !step.own(&server).is_empty()).unwrap_or(Step::Review);
    // Photos say by themselves what is wrong with them.
    let server = server.outside(&["/attachments"]);
    Course {
        editor: editor.closed(sending.busy),
        expired: kept.expired,
        started: asked.is_some(),
        step,
        furthest: reachable(furthest, &draft, districts),
        go,
        previous: step.previous().map(|before| if before == Step::Similar && similar == Similar::None { Step::Details } else { before }),
        similar,
        errors: step.own(&errors).or(step.own(&server)),
        failure: failure.filter(|error| step == Step::Review && error.fields().is_empty()),
        tries: *tries,
        busy: sending.busy,
        submit,
        discard,
        put_away,
        elsewhere: *kept.elsewhere,
        policies,
        photos,
        draft,
    }
}

/// The text that is agreed to by sending.
pub fn participation(policies: &Loading<Vec<PolicyView>>) -> Option<&PolicyView> {
    policies.ready()?.iter().find(|policy| policy.kind == PolicyKind::Participation)
}

/// After the step has changed and its title has taken the focus. In the same step the summary takes it by itself, and at once: later the
/// keyboard may have gone on.
fn to_summary() {
    Timeout::new(80, || focus("error-summary")).forget();
}
