// Needed for: RequestLimit
namespace SourceGen.OpenApi.Support;

/// <content>Budgets.</content>
internal sealed partial class ApiTransport
{
    partial void OpenGate(ref IAttemptGate? gate) => gate = new BudgetSet(_description.Budget, _settings.UsesBudget, _settings.Clock);
}
