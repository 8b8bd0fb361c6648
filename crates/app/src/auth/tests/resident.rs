use chrono::Duration;
use majlis_contract::auth::ClientKind;
use majlis_contract::contact::{AddContact, ConfirmContact, ContactKind};
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::Role;
use majlis_contract::{Language, account::EditAccount, page::PageQuery};

use super::super::{purge, sign_in, sign_out};
use super::world::*;
use crate::{AppError, account, contact, session};

#[tokio::test]
async fn the_first_sign_in_makes_the_account_and_the_next_finds_it() {
    let world = world().await;
    let first = world.resident("٩٩١٢٣٤٥٦").await;
    let account = &first.tokens.account;
    assert_eq!(account.contacts[0].value, "+96899123456");
    assert_eq!((account.language, account.roles[0].role, account.roles.len()), (Language::English, Role::Resident, 1));
    assert!(account.permissions.contains(&"case.submit".to_owned()) && !account.permissions.contains(&"case.queue".to_owned()));
    world.pass(Duration::seconds(60));
    let second = world.resident("+968 9912-3456").await;
    assert_eq!(second.tokens.account.id, account.id);
    let page =
        session::list(&world.app, (account.id, false), majlis_contract::SessionId(uuid::Uuid::nil()), &PageQuery::default()).await.unwrap();
    assert_eq!(page.items.len(), 2);
}

#[tokio::test]
async fn a_code_has_five_tries_ten_minutes_and_one_use() {
    let world = world().await;
    let good = world.code(EMAIL, ClientKind::App).await;
    let mut wrong = good.clone();
    wrong.code = if good.code == "111111" { "222222".into() } else { "111111".into() };
    for left in [4, 3, 2, 1, 0] {
        match sign_in(&world.app, wrong.clone(), caller(&world.app)).await {
            Err(AppError::CodeWrong { tries_left }) => assert_eq!(tries_left, left),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(refusal(sign_in(&world.app, good, caller(&world.app)).await), Some(ErrorCode::CodeExpired));
    world.pass(Duration::seconds(60));
    let late = world.code(EMAIL, ClientKind::App).await;
    world.pass(Duration::minutes(10));
    assert_eq!(refusal(sign_in(&world.app, late, caller(&world.app)).await), Some(ErrorCode::CodeExpired));
    let twice = world.code(EMAIL, ClientKind::App).await;
    assert!(sign_in(&world.app, twice.clone(), caller(&world.app)).await.is_ok());
    assert_eq!(refusal(sign_in(&world.app, twice, caller(&world.app)).await), Some(ErrorCode::CodeWrong));
}

#[tokio::test]
async fn one_address_gets_one_code_a_minute_and_five_an_hour_also_when_all_ask_at_once() {
    let world = world().await;
    let ask = || async {
        let asked = majlis_contract::auth::RequestCode { kind: ContactKind::Email, address: EMAIL.into(), language: Language::Arabic };
        super::super::request_code(&world.app, asked, &network(&world.app)).await
    };
    let (a, b, c) = tokio::join!(ask(), ask(), ask());
    assert_eq!([a, b, c].into_iter().filter(Result::is_ok).count(), 1);
    for _ in 0..4 {
        assert_eq!(refusal(ask().await), Some(ErrorCode::RateLimited));
        world.pass(Duration::seconds(60));
        assert!(ask().await.is_ok());
    }
    world.pass(Duration::seconds(60));
    assert!(matches!(ask().await, Err(AppError::RateLimited { retry_after: 3300, .. })));
    assert_eq!(world.codes().await.len(), 5);
}

#[tokio::test]
async fn signing_out_and_ending_sessions_work_on_the_next_request() {
    let world = world().await;
    let one = world.resident(EMAIL).await;
    world.pass(Duration::seconds(60));
    let two = world.resident(EMAIL).await;
    let account = one.tokens.account.id;
    let page =
        session::list(&world.app, (account, false), majlis_contract::SessionId(uuid::Uuid::nil()), &PageQuery::default()).await.unwrap();
    session::end(&world.app, (account, false), page.items[0].id).await.unwrap();
    assert_eq!(refusal(session::end(&world.app, (account, false), page.items[0].id).await), Some(ErrorCode::NotFound));
    assert_eq!(refusal(world.actor(&two).await), Some(ErrorCode::Unauthenticated));
    assert!(world.actor(&one).await.is_ok());
    sign_out(&world.app, account, page.items[1].id).await.unwrap();
    assert_eq!(refusal(world.actor(&one).await), Some(ErrorCode::Unauthenticated));
    world.pass(Duration::days(31));
    assert!(purge(&world.app).await.unwrap() >= 4);
}

#[tokio::test]
async fn addresses_are_confirmed_and_the_last_one_stays() {
    let world = world().await;
    let other = world.resident("other@example.om").await;
    let me = world.resident(EMAIL).await;
    let actor = world.actor(&me).await.unwrap();
    let app = &world.app;
    let add = async |value: &str| {
        let input = AddContact { kind: ContactKind::Email, value: value.into() };
        contact::add(app, &actor, &network(app), &world.ticket("add_contact"), input).await
    };
    assert_eq!(refusal(contact::remove(app, &actor, me.tokens.account.contacts[0].id).await), Some(ErrorCode::StateConflict));
    assert_eq!(refusal(add(EMAIL).await), Some(ErrorCode::AlreadyExists));
    world.pass(Duration::seconds(60));

    let new = add("second@example.om").await.unwrap();
    let wrong = contact::confirm(app, &actor, new.id, ConfirmContact { code: "٠٠٠٠٠٠".into() }).await;
    assert!(matches!(wrong, Err(AppError::CodeWrong { .. })));
    let code = world.codes().await.remove(0);
    assert!(contact::confirm(app, &actor, new.id, ConfirmContact { code }).await.unwrap().confirmed_at.is_some());
    contact::remove(app, &actor, me.tokens.account.contacts[0].id).await.unwrap();

    let taken = add("other@example.om").await.unwrap();
    assert!(taken.confirmed_at.is_none());
    let code = world.codes().await.remove(0);
    assert_eq!(refusal(contact::confirm(app, &actor, taken.id, ConfirmContact { code }).await), Some(ErrorCode::AlreadyExists));
    let theirs = world.actor(&other).await.unwrap();
    assert_eq!(refusal(contact::remove(app, &theirs, new.id).await), Some(ErrorCode::NotFound));
}

#[tokio::test]
async fn an_account_changes_once_per_version() {
    let world = world().await;
    let me = world.resident(EMAIL).await;
    let actor = world.actor(&me).await.unwrap();
    let edit = |name: &str| EditAccount { name: majlis_contract::Patch::Set(name.into()), ..EditAccount::default() };
    let changed = account::edit(&world.app, &actor, 1, edit(" سلمى ")).await.unwrap();
    assert_eq!((changed.name.as_deref(), changed.etag.as_str()), (Some("سلمى"), "\"2\""));
    assert_eq!(refusal(account::edit(&world.app, &actor, 1, edit("x")).await), Some(ErrorCode::PreconditionFailed));
    assert_eq!(refusal(account::edit(&world.app, &actor, 2, edit("\u{202e}")).await), Some(ErrorCode::ValidationFailed));
}
