//! What is no photo.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use acceptance::sample::{self, claiming, claiming_jpeg, quarters, written};
use acceptance::{Answer, TestServer, Wire};
use image::ImageFormat;
use reqwest::Method;

#[tokio::test(flavor = "multi_thread")]
async fn what_only_calls_itself_a_picture_is_refused() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let refused = sample::corpus().into_iter().filter(|sample| sample.verdict == 422);
    for sample in refused {
        assert_eq!(visitor.upload(sample.bytes, sample.kind).await.refused(422), "picture_refused", "{}", sample.name);
    }
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        assert_eq!(visitor.upload(written(quarters(64, 48), format), "image/png").await.status, 201, "{format:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sizes_that_would_exhaust_us_are_refused_by_the_header() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let begun = Instant::now();
    for (width, height) in [(50_000, 50_000), (20_000, 20_000), (6_500, 6_500), (20_001, 1), (1, 65_535), (0, 10), (u32::MAX, u32::MAX)] {
        let refused = visitor.upload(claiming(width, height), "image/png").await;
        assert_eq!(refused.refused(422), "picture_refused", "{width} × {height}");
    }
    for side in [65_500, 20_000] {
        assert_eq!(visitor.upload(claiming_jpeg(side), "image/jpeg").await.refused(422), "picture_refused", "{side}");
    }
    // Decoding even one of them would take far longer.
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    visitor.upload(acceptance::photo(), "image/jpeg").await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_three_types_are_taken() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    for kind in ["image/svg+xml", "image/gif", "text/html", "application/octet-stream", "multipart/form-data; boundary=x", "image/*"] {
        assert_eq!(visitor.upload(acceptance::photo(), kind).await.refused(415), "unsupported_media_type", "{kind}");
    }
    let untyped = visitor.send(visitor.request(Method::POST, "/attachments").body(acceptance::photo())).await;
    assert_eq!(untyped.refused(415), "unsupported_media_type");
    assert_eq!(visitor.upload(acceptance::photo(), "Image/JPEG; q=1").await.status, 201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_too_large_is_stopped_early() {
    let server = TestServer::start().await;
    let head = "POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\ncontent-type: image/jpeg\r\n";
    // Announced: refused before a byte of it was sent.
    let mut wire = Wire::to(&server.base).await.unwrap();
    let refused = wire.ask(format!("{head}content-length: {}\r\n\r\n", 13 << 20)).await;
    assert_eq!((refused.status, refused.body["code"].as_str()), (413, Some("too_large")));

    // Not announced: answered as soon as it is too much, while more is still to come.
    let mut wire = Wire::to(&server.base).await.unwrap();
    wire.say(format!("{head}transfer-encoding: chunked\r\n\r\n")).await.unwrap();
    let mebibyte = [b"100000\r\n".as_slice(), &vec![0xFF; 1 << 20], b"\r\n"].concat();
    for _ in 0..13 {
        wire.say(&mebibyte).await.unwrap();
    }
    let refused = wire.answer().await;
    assert_eq!((refused.status, refused.body["code"].as_str()), (413, Some("too_large")));
    // And not read on for ever: the connection ends, whether or not we stop.
    assert!(refused.head.contains("connection: close"), "{}", refused.head);
    let sending = async { while wire.say(&mebibyte).await.is_ok() {} };
    tokio::time::timeout(Duration::from_secs(20), sending).await.expect("the server hangs up");
    server.visitor().upload(acceptance::photo(), "image/jpeg").await.expect(201);
}

/// Bodies that arrive slowly, or wait for a decoder, take memory all the while.
#[tokio::test(flavor = "multi_thread")]
async fn beyond_the_room_for_photos_senders_are_asked_to_come_again() {
    let server = TestServer::start().await;
    let head = format!("POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\ncontent-type: image/jpeg\r\ncontent-length: {}\r\n\r\n", 12 << 20);
    let upload = async || server.visitor().upload(acceptance::photo(), "image/jpeg").await;
    let slow = RefCell::new(Vec::new());
    // Six fill it. As those asked for here take room as well, one of the slow may be refused: then another comes.
    let one_more = async || {
        let mut wire = Wire::to(&server.base).await.unwrap();
        wire.say(&head).await.unwrap();
        // Who is refused is not heard to the end.
        let _ = wire.say(vec![0xFF; (12 << 20) - 100]).await;
        slow.borrow_mut().push(wire);
        upload().await
    };
    let refused = until(one_more, 503).await;
    assert_eq!(refused.header("retry-after"), Some("5"));
    assert_eq!(refused.refused(503), "unavailable");
    drop(slow);
    until(upload, 201).await;
}

/// Asks again until the server has noticed what the wires did.
async fn until(ask: impl AsyncFn() -> Answer, status: u16) -> Answer {
    let patience = Instant::now() + Duration::from_secs(20);
    loop {
        let answer = ask().await;
        if answer.status == status || Instant::now() > patience {
            assert_eq!(answer.status, status, "{}", answer.body);
            return answer;
        }
    }
}
