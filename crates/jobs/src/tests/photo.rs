//! The life of a photo.

use std::io::Cursor;

use chrono::Duration;
use image::{DynamicImage, ImageFormat};
use majlis_app::attachment::{Kind, claim_all, picture, upload, views};
use majlis_app::{AppError, AppResult};
use majlis_contract::attachment::AttachmentUploaded;
use majlis_contract::problem::ErrorCode;
use majlis_contract::{AttachmentId, CaseId};
use majlis_persistence::attachment;

use super::world::{World, world};
use crate::run_periodic;

async fn uploaded(world: &World) -> AttachmentUploaded {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::new_rgb8(600, 300).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    let mut arriving = world.app.room.begin();
    arriving.take(bytes.get_ref()).unwrap();
    upload(&world.app, arriving).await.unwrap()
}

async fn claimed(world: &World, claims: &[&str], case: CaseId) -> AppResult<()> {
    let claims: Vec<String> = claims.iter().map(|claim| (*claim).to_owned()).collect();
    world.app.db.write(async |tx| claim_all(&world.app, tx, &claims, case, None).await).await
}

fn refused_at(result: AppResult<()>) -> String {
    match result {
        Err(AppError::Validation(errors)) => errors[0].pointer.clone(),
        other => panic!("{other:?}"),
    }
}

/// What stands in an address.
fn signed(url: &str) -> (i64, String) {
    let query = url.split_once("?expires=").unwrap().1;
    let (expires, signature) = query.split_once("&signature=").unwrap();
    (expires.parse().unwrap(), signature.to_owned())
}

async fn seen(world: &World, id: AttachmentId, kind: Kind, url: &str) -> bool {
    let (expires, signature) = signed(url);
    match picture(&world.app, id, kind, expires, false, &signature).await {
        Ok(bytes) => bytes.starts_with(&[0xFF, 0xD8]),
        Err(AppError::Refused(ErrorCode::NotFound)) => false,
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_photo_is_claimed_once_by_its_uploader() {
    let world = world().await;
    let case = world.case(None, None, None).await;
    let (one, two) = (uploaded(&world).await, uploaded(&world).await);
    assert_eq!((one.attachment.width, one.attachment.height), (600, 300));
    let forged = format!("{}.{}", two.attachment.id, one.claim.split_once('.').unwrap().1);
    for bad in [forged.as_str(), "", "x", &one.attachment.id.to_string(), &one.claim] {
        assert_eq!(refused_at(claimed(&world, &[&one.claim, bad], case).await), "/attachments/1", "{bad}");
    }
    claimed(&world, &[&one.claim, &two.claim], case).await.unwrap();
    assert_eq!(refused_at(claimed(&world, &[&two.claim], case).await), "/attachments/0");
    let rows = attachment::of_cases(world.app.db.read(), &[case.0]).await.unwrap();
    let ids: Vec<_> = views(&world.app, &rows).into_iter().map(|view| view.id).collect();
    assert_eq!(ids, [one.attachment.id, two.attachment.id]);
}

#[tokio::test]
async fn addresses_hold_for_an_hour_or_two() {
    let world = world().await;
    let view = uploaded(&world).await.attachment;
    assert!(seen(&world, view.id, Kind::Picture, &view.url).await);
    assert!(seen(&world, view.id, Kind::Thumbnail, &view.thumbnail_url).await);
    assert!(!seen(&world, view.id, Kind::Thumbnail, &view.url).await, "each size has its own");
    assert!(!seen(&world, AttachmentId(world.app.new_id()), Kind::Picture, &view.url).await);
    let later = view.url.replace("expires=1", "expires=2");
    assert!(!seen(&world, view.id, Kind::Picture, &later).await);
    world.pass(Duration::minutes(60));
    assert!(seen(&world, view.id, Kind::Picture, &view.url).await);
    world.pass(Duration::minutes(60));
    assert!(!seen(&world, view.id, Kind::Picture, &view.url).await);
}

#[tokio::test]
async fn what_nobody_claims_is_gone_after_a_day() {
    let world = world().await;
    let case = world.case(None, None, None).await;
    let (kept, left) = (uploaded(&world).await, uploaded(&world).await);
    claimed(&world, &[&kept.claim], case).await.unwrap();
    let folder = world.folder.path().join("blobs/a");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
    world.pass(Duration::hours(23));
    run_periodic(&world.app).await;
    assert_eq!(attachment::unclaimed(world.app.db.read(), &[left.attachment.id.0]).await.unwrap().len(), 1);
    world.pass(Duration::hours(2));
    run_periodic(&world.app).await;
    world.run_jobs().await;
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, [kept.attachment.id.to_string().as_str()]);
    assert_eq!(refused_at(claimed(&world, &[&left.claim], case).await), "/attachments/0");
}

/// More than are deleted in one go.
#[tokio::test]
async fn of_many_that_nobody_claims_none_stays() {
    let world = world().await;
    for _ in 0..51 {
        uploaded(&world).await;
    }
    let folder = world.folder.path().join("blobs/a");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 51);
    world.pass(Duration::hours(25));
    run_periodic(&world.app).await;
    world.run_jobs().await;
    assert_eq!(std::fs::read_dir(&folder).map_or(0, Iterator::count), 0);
}
