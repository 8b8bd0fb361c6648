use chrono::Duration;
use majlis_contract::auth::{ChangePassword, ClientKind, ConfirmEnrolment, StaffSignIn, StepUp};
use majlis_contract::contact::{AddContact, ContactKind};
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::Role;
use majlis_domain::Actor;

use super::super::{Issued, StaffStep, change_password, enrol, refresh, renew_recovery_codes, sign_in_staff};
use super::world::*;
use crate::{App, AppResult, contact};

fn credentials(password: &str, code: Option<String>, recovery_code: Option<String>) -> StaffSignIn {
    StaffSignIn { email: " Agent@AlSahil.example".into(), password: password.into(), code, recovery_code, client: ClientKind::App }
}

async fn try_in(app: &App, password: &str, code: Option<String>, recovery_code: Option<String>) -> AppResult<Issued> {
    match sign_in_staff(app, credentials(password, code, recovery_code), caller(app)).await? {
        StaffStep::SignedIn(issued) => Ok(*issued),
        _ => panic!("something is missing"),
    }
}

fn session(actor: &Actor) -> majlis_contract::SessionId {
    match actor {
        Actor::Person { session, .. } => *session,
        _ => panic!("no person"),
    }
}

#[tokio::test]
async fn enrolment_then_code_then_recovery_code() {
    let world = world().await;
    world.staff(None).await;
    let app = &world.app;
    let StaffStep::EnrolmentRequired(enrolment) = sign_in_staff(app, credentials(PASSWORD, None, None), caller(app)).await.unwrap() else {
        panic!("no enrolment");
    };
    assert!(enrolment.otpauth_uri.starts_with("otpauth://totp/") && enrolment.otpauth_uri.contains(&enrolment.secret));
    let confirm = |token: &str, code: String| ConfirmEnrolment { enrolment_token: token.into(), code, client: ClientKind::App };
    let code = world.totp(&enrolment.secret);
    assert_eq!(refusal(enrol(app, confirm("forged", code.clone()), caller(app)).await), Some(ErrorCode::CodeExpired));
    let (issued, recovery) = enrol(app, confirm(&enrolment.enrolment_token, code.clone()), caller(app)).await.unwrap();
    assert_eq!((recovery.len(), issued.staff), (10, true));
    assert_eq!(refusal(enrol(app, confirm(&enrolment.enrolment_token, code.clone()), caller(app)).await), Some(ErrorCode::CodeExpired));

    assert!(matches!(sign_in_staff(app, credentials(PASSWORD, None, None), caller(app)).await.unwrap(), StaffStep::CodeRequired));
    assert_eq!(refusal(try_in(app, PASSWORD, Some(code), None).await), Some(ErrorCode::SignInFailed), "the step is used");
    world.pass(Duration::seconds(30));
    let actor = world.actor(&try_in(app, PASSWORD, Some(world.totp(&enrolment.secret)), None).await.unwrap()).await.unwrap();
    assert!(actor.has(Role::ServiceAgent));
    let typed = Some(recovery[3].to_uppercase().replace('-', " "));
    assert!(try_in(app, PASSWORD, None, typed.clone()).await.is_ok());
    assert_eq!(refusal(try_in(app, PASSWORD, None, typed).await), Some(ErrorCode::SignInFailed));
}

#[tokio::test]
async fn guessing_waits_and_unknown_addresses_answer_alike() {
    let world = world().await;
    world.staff(Some(TOTP)).await;
    let app = &world.app;
    let unknown = StaffSignIn { email: "nobody@alsahil.example".into(), ..credentials("x", None, None) };
    assert!(matches!(sign_in_staff(app, unknown, caller(app)).await, Err(crate::AppError::Refused(ErrorCode::SignInFailed))));
    for _ in 0..5 {
        assert_eq!(refusal(try_in(app, "wrong", None, None).await), Some(ErrorCode::SignInFailed));
    }
    assert_eq!(refusal(try_in(app, PASSWORD, Some(world.totp(TOTP)), None).await), Some(ErrorCode::SignInFailed), "must wait");
    world.pass(Duration::seconds(31));
    assert!(matches!(sign_in_staff(app, credentials(PASSWORD, None, None), caller(app)).await.unwrap(), StaffStep::CodeRequired));
    assert_eq!(refusal(try_in(app, PASSWORD, Some("000000".into()), None).await), Some(ErrorCode::SignInFailed));
    assert_eq!(refusal(try_in(app, PASSWORD, Some(world.totp(TOTP)), None).await), Some(ErrorCode::SignInFailed), "must wait longer");
    world.pass(Duration::seconds(61));
    assert!(try_in(app, PASSWORD, Some(world.totp(TOTP)), None).await.is_ok());
    assert!(matches!(sign_in_staff(app, credentials(PASSWORD, None, None), caller(app)).await.unwrap(), StaffStep::CodeRequired));
}

#[tokio::test]
async fn credentials_change_and_other_sessions_end() {
    let world = world().await;
    let account = world.staff(Some(TOTP)).await;
    let app = &world.app;
    let other = try_in(app, PASSWORD, Some(world.totp(TOTP)), None).await.unwrap();
    world.pass(Duration::seconds(30));
    let mine = try_in(app, PASSWORD, Some(world.totp(TOTP)), None).await.unwrap();
    let session = session(&world.actor(&mine).await.unwrap());
    let change = |current: &str, new: &str| ChangePassword { current: current.into(), new: new.into() };
    let new = "seven lanterns by the sea";
    for bad in [change("wrong", new), change(PASSWORD, "password1234"), change(PASSWORD, "agent@alsahil.example")] {
        assert_eq!(refusal(change_password(app, account, session, &network(app), bad).await), Some(ErrorCode::ValidationFailed));
    }
    change_password(app, account, session, &network(app), change(PASSWORD, new)).await.unwrap();
    assert!(world.actor(&mine).await.is_ok());
    assert_eq!(refusal(world.actor(&other).await), Some(ErrorCode::Unauthenticated));

    let step_up = async |code| renew_recovery_codes(app, account, &network(app), StepUp { code }).await;
    assert_eq!(refusal(step_up(world.totp(TOTP)).await), Some(ErrorCode::ValidationFailed), "the step is used");
    world.pass(Duration::seconds(30));
    let codes = step_up(world.totp(TOTP)).await.unwrap().recovery_codes;
    assert!(try_in(app, new, None, Some(codes[0].clone())).await.is_ok());
    world.pass(Duration::minutes(30));
    assert_eq!(refusal(refresh(app, &mine.refresh_token, ClientKind::App, true).await), Some(ErrorCode::RefreshRefused), "idle");
}

#[tokio::test]
async fn a_code_to_the_mailbox_of_staff_makes_them_residents_only() {
    let world = world().await;
    world.staff(Some(TOTP)).await;
    let actor = world.actor(&world.resident(STAFF).await).await.unwrap();
    assert!(!actor.is_staff() && actor.has(Role::Resident));
    let input = AddContact { kind: ContactKind::Email, value: "thief@example.om".into() };
    let ticket = world.ticket("add_contact");
    assert_eq!(refusal(contact::add(&world.app, &actor, &network(&world.app), &ticket, input).await), Some(ErrorCode::Forbidden));
}
