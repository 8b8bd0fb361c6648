//! Which code does which job.

use majlis_app::job::{
    DELETE_BLOBS, DELIVER, DIGEST, INVITE, Job, JobError, NEWSLETTER_HAND_OUT, NEWSLETTER_MAIL, NEWSLETTER_TEST, NEWSLETTER_WORD, RECKON,
    RETRY_ALL, SEND_CODE, SUMMARY, SUMMARY_MAIL, TELL, WATCH,
};
use majlis_app::message::{code, deliver, digest, invitation, summary, tell};
use majlis_app::{App, attachment, case, contribution, dead_letter, newsletter};

/// Does a job. Every handler can run twice: workers die between the work and its mark.
pub async fn handle(app: &App, job: &Job) -> Result<(), JobError> {
    match job.kind() {
        TELL => tell::tell(app, job).await,
        DELIVER => deliver::deliver(app, job).await,
        DIGEST => digest::send(app, job).await,
        RETRY_ALL => dead_letter::retry_some(app, job).await,
        SEND_CODE => code::send(app, job).await,
        RECKON => case::reckon(app, job).await,
        INVITE => invitation::send(app, job).await,
        SUMMARY => summary::hand_out(app, job).await,
        SUMMARY_MAIL => summary::mail(app, job).await,
        WATCH => contribution::look_again(app, job).await,
        DELETE_BLOBS => attachment::delete_blobs(app, job).await,
        NEWSLETTER_HAND_OUT => newsletter::hand_out(app, job).await,
        NEWSLETTER_MAIL => newsletter::mail(app, job).await,
        NEWSLETTER_WORD => newsletter::word_to_subscriber(app, job).await,
        NEWSLETTER_TEST => newsletter::test_mail(app, job).await,
        // Left by a newer version while both run: it will be taken by a newer worker.
        unknown => Err(JobError::Again(format!("this version does not know jobs of kind {unknown}"))),
    }
}

/// What is to be said where people look when a job is given up.
pub async fn give_up(app: &App, job: &Job, error: &str) -> Result<(), JobError> {
    match job.kind() {
        DELIVER => deliver::give_up(app, job, error).await,
        DIGEST => digest::give_up(app, job, error).await,
        INVITE => invitation::give_up(app, job).await,
        NEWSLETTER_MAIL => newsletter::give_up_mail(app, job).await,
        _ => Ok(()),
    }
}
