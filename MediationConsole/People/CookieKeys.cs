using System.Xml.Linq;
using MediationConsole.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace MediationConsole.People;

/// <summary>The keys that sign cookies, in the database, so that who signed in on one node is signed in on all.</summary>
internal sealed class CookieKeys(IDbContextFactory<ConsoleDb> readers, Writer writer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = readers.CreateDbContext();
        return [.. db.ProtectionKeys.OrderBy(row => row.Id).Select(row => row.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    // The framework asks for this without await, once in ninety days.
    public void StoreElement(XElement element, string friendlyName) => writer.Write(db =>
    {
        db.ProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();
}
