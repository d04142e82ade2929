package suda.auth.bearer;

/**
 * Which tokens are good.
 *
 * @param issuer who must have signed them ({@code iss})
 * @param audience for whom they must be meant ({@code aud})
 * @param claim which of their claims names the account
 * @param skewSeconds by which the issuer's clock may differ from ours
 */
public record BearerPolicy(String issuer, String audience, String claim, int skewSeconds) {}
