use chrono::Duration;
use majlis_contract::auth::ClientKind::{App as InApp, Browser};
use majlis_contract::problem::ErrorCode::{RefreshRefused, Unauthenticated};

use super::super::{jwks, refresh};
use super::world::*;

#[tokio::test]
async fn tokens_rotate_and_reuse_ends_the_session() {
    let world = world().await;
    let app = &world.app;
    let first = world.resident(EMAIL).await;
    let second = refresh(app, &first.refresh_token, InApp, false).await.unwrap();
    let third = refresh(app, &second.refresh_token, InApp, false).await.unwrap();
    assert!(world.actor(&first).await.is_ok());
    assert_eq!(refusal(refresh(app, &first.refresh_token, InApp, false).await), Some(RefreshRefused));
    for issued in [&first, &second, &third] {
        assert_eq!(refusal(world.actor(issued).await), Some(Unauthenticated));
        assert_eq!(refusal(refresh(app, &issued.refresh_token, InApp, false).await), Some(RefreshRefused));
    }
}

#[tokio::test]
async fn a_lost_answer_may_be_asked_for_again_for_half_a_minute() {
    let world = world().await;
    let app = &world.app;
    let first = world.resident(EMAIL).await;
    let lost = refresh(app, &first.refresh_token, InApp, false).await.unwrap();
    world.pass(Duration::seconds(30));
    let second = refresh(app, &first.refresh_token, InApp, false).await.unwrap();
    assert_eq!(refusal(refresh(app, &lost.refresh_token, InApp, false).await), Some(RefreshRefused), "set aside");
    let third = refresh(app, &second.refresh_token, InApp, false).await.unwrap();
    world.pass(Duration::seconds(31));
    assert_eq!(refusal(refresh(app, &lost.refresh_token, InApp, false).await), Some(RefreshRefused), "a thief was in between");
    assert_eq!(refusal(world.actor(&third).await), Some(Unauthenticated));
}

#[tokio::test]
async fn of_sixteen_racing_refreshes_one_successor_lives() {
    let world = world().await;
    let app = &world.app;
    let first = world.resident(EMAIL).await;
    let mut answers = Vec::new();
    let racing = (0..16).map(|_| refresh(app, &first.refresh_token, InApp, false));
    for answer in join_all(racing).await {
        answers.extend(answer.ok());
    }
    assert!(!answers.is_empty());
    let mut alive = 0;
    for issued in &answers {
        alive += usize::from(refresh(app, &issued.refresh_token, InApp, false).await.is_ok());
    }
    assert_eq!(alive, 1);
}

/// All futures, polled side by side.
async fn join_all<T: Send>(futures: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.map(Box::pin).map(Some).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        for slot in &mut waiting {
            if let Some(std::task::Poll::Ready(value)) = slot.as_mut().map(|future| future.as_mut().poll(context)) {
                done.push(value);
                *slot = None;
            }
        }
        if waiting.iter().all(Option::is_none) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn sessions_end_when_idle_and_in_any_case_after_ninety_days() {
    let world = world().await;
    let app = &world.app;
    let mut issued = world.resident(EMAIL).await;
    for _ in 0..3 {
        world.pass(Duration::days(29));
        issued = refresh(app, &issued.refresh_token, InApp, false).await.unwrap();
    }
    assert_eq!(issued.keep_for, Duration::days(3));
    world.pass(Duration::days(3));
    assert_eq!(refusal(refresh(app, &issued.refresh_token, InApp, false).await), Some(RefreshRefused));
    let idle = world.resident(EMAIL).await;
    world.pass(Duration::days(30));
    assert_eq!(refusal(refresh(app, &idle.refresh_token, InApp, false).await), Some(RefreshRefused));
}

#[tokio::test]
async fn a_token_is_taken_only_where_it_was_left() {
    let world = world().await;
    let issued = world.resident(EMAIL).await;
    assert_eq!(refusal(refresh(&world.app, &issued.refresh_token, Browser, false).await), Some(RefreshRefused));
    assert_eq!(refusal(refresh(&world.app, "no-token", InApp, false).await), Some(RefreshRefused));
    assert!(refresh(&world.app, &issued.refresh_token, InApp, false).await.is_ok());
}

#[tokio::test]
async fn signing_keys_change_every_month_and_stay_known_for_a_day() {
    let world = world().await;
    let kids = async || {
        let set = jwks(&world.app).await.unwrap();
        set["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (a, b) = tokio::join!(kids(), kids());
    assert_eq!((a.len(), &a), (1, &b));
    world.pass(Duration::days(30) - Duration::minutes(5));
    let issued = world.resident(EMAIL).await;
    world.pass(Duration::minutes(6));
    let renewed = kids().await;
    assert_eq!((renewed.len(), &renewed[1]), (2, &a[0]));
    assert!(world.actor(&issued).await.is_ok(), "signed with the key before");
    world.pass(Duration::hours(24));
    assert_eq!(kids().await, renewed[..1]);
}
