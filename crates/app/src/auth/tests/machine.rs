use majlis_contract::api_client::{RegisterApiClient, Scope};
use majlis_contract::auth::ClientCredentials;
use majlis_contract::problem::ErrorCode;
use majlis_domain::Actor;

use super::world::*;
use crate::api_client::{issue_token, register, revoke};

#[tokio::test]
async fn machines_have_their_scopes_until_they_are_shut_out() {
    let world = world().await;
    let app = &world.app;
    let input = RegisterApiClient { name: "تجاوب".into(), scopes: vec![Scope::CasesRead, Scope::CasesSubmit, Scope::CasesRead] };
    let ticket = world.ticket("register_api_client");
    let registered = register(app, &Actor::System, &ticket, input.clone()).await.unwrap();
    assert_eq!(register(app, &Actor::System, &ticket, input).await.unwrap(), registered, "sent again");
    assert_eq!(registered.client.scopes, [Scope::CasesSubmit, Scope::CasesRead]);
    let ask = |secret: &str, scope: Option<&str>| ClientCredentials {
        grant_type: "client_credentials".into(),
        client_id: registered.client.id.to_string(),
        client_secret: secret.into(),
        scope: scope.map(str::to_owned),
    };
    let secret = &registered.client_secret;
    assert_eq!(refusal(issue_token(app, ask("wrong", None)).await), Some(ErrorCode::SignInFailed));
    assert_eq!(refusal(issue_token(app, ask(secret, Some("cases:delete"))).await), Some(ErrorCode::ValidationFailed));
    let token = issue_token(app, ask(secret, Some("cases:read"))).await.unwrap();
    assert_eq!((token.scope.as_str(), token.expires_in), ("cases:read", 600));
    let actor = world.actor_of(&token.access_token).await.unwrap();
    assert_eq!(actor, Actor::Client { client: registered.client.id, scopes: vec![Scope::CasesRead] });
    revoke(app, &Actor::System, registered.client.id).await.unwrap();
    assert_eq!(refusal(world.actor_of(&token.access_token).await), Some(ErrorCode::Unauthenticated));
    assert_eq!(refusal(issue_token(app, ask(secret, None)).await), Some(ErrorCode::SignInFailed));
    assert_eq!(refusal(revoke(app, &Actor::System, registered.client.id).await), Some(ErrorCode::NotFound));
}
