using SummaryService.Web.Accounts;

namespace SummaryService.Tests.Web;

public sealed class FirstAdminInvitationTests
{
    [Fact]
    public void Take_WithTheToken_WorksOnce()
    {
        var invitation = new FirstAdminInvitation();
        var token = Token(invitation);
        invitation.Take(token).ShouldBeTrue();
        invitation.Take(token).ShouldBeFalse();
        invitation.Path.ShouldBeNull();
    }

    [Fact]
    public void Take_AfterGivingBack_WorksAgain()
    {
        var invitation = new FirstAdminInvitation();
        var token = Token(invitation);
        invitation.Take(token).ShouldBeTrue();
        invitation.GiveBack(token);
        invitation.Take(token).ShouldBeTrue();
    }

    [Theory, InlineData(null), InlineData(""), InlineData("another")]
    public void Take_WithoutTheToken_IsRefusedAndLeavesItOpen(string? offered)
    {
        var invitation = new FirstAdminInvitation();
        invitation.Take(offered).ShouldBeFalse();
        invitation.Accepts(Token(invitation)).ShouldBeTrue();
    }

    [Fact]
    public void Tokens_OfTwoStarts_Differ() => Token(new()).ShouldNotBe(Token(new()));

    private static string Token(FirstAdminInvitation invitation) => invitation.Path!.Split("token=")[1];
}
